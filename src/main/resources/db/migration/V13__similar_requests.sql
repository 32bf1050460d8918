-- What a request asks for, as pairs of characters, so that repeated and like requests are found.
-- Derived from request.content: filled at submission, and at start for requests that have no row yet.
create table request_text (
  request   text primary key references request,
  agency    text not null,
  bigrams   text[] not null,
  size      int not null,                  -- how many different pairs
  topic     text not null                  -- the first request of the agency that asked for the same; itself when none
);
-- a search must not read through what waits to be indexed
create index request_text_bigrams on request_text using gin (bigrams) with (fastupdate = off);
create index request_text_by_topic on request_text (topic) include (agency);

create index applicant_by_identity on applicant (id_number);
create index applicant_by_name on applicant (name);
