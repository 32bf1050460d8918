create table request (
  number        text primary key,
  agency        text not null references agency,
  channel       text not null,
  submitted_at  timestamptz not null,
  received_on   date not null,             -- 收到之日; proposed at intake, confirmed at registration
  content       text not null,             -- what was asked, in the applicant's words
  form_wanted   text not null,
  delivery      text not null,
  access_code_hash text not null,
  unit          text references unit,
  outcome       text,
  -- what lists need without reading every ledger; written only when the ledger changes
  stage         text not null,
  clock_state   text not null,
  due_on        date
);
create index request_open_by_due on request (agency, due_on) where stage <> 'CLOSED';
create index request_by_submission on request (agency, submitted_at desc);

-- Who asked: kept apart from the request, so that it can be restricted and erased apart from it.
create table applicant (
  request       text primary key references request,
  kind          text not null check (kind in ('NATURAL', 'BUSINESS', 'RESEARCH', 'PUBLIC_WELFARE', 'LEGAL_SERVICE', 'OTHER_ORG')),
  name          text not null,
  id_type       text not null,
  id_number     text not null,
  contact_person text,
  phone         text,
  email         text,
  address       text
);

-- The ledger: the legal record of a request. Append-only.
create table request_event (
  request       text not null references request,
  sequence      int  not null,
  type          text not null,
  happened_on   date not null,
  recorded_at   timestamptz not null,
  actor         text not null,
  data          jsonb not null default '{}',
  primary key (request, sequence)
);
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'request_event is append-only: % refused', tg_op;
end $$;
create trigger request_event_append_only before update or delete or truncate on request_event
  for each statement execute function refuse_change();

create table request_number (
  agency  text not null references agency,
  year    int  not null,
  last    int  not null,
  primary key (agency, year)
);

-- A client's key for one submission: the same key again gives the same request.
create table submission_key (
  key         text primary key,
  fingerprint text not null,
  request     text not null references request,
  used_at     timestamptz not null
);

create table secret (
  name   text primary key,
  value  bytea not null
);

create table attachment (
  id          uuid primary key,
  request     text not null references request,
  file_name   text not null,
  media_type  text not null,
  size        bigint not null,
  content     bytea not null,
  added_by    text not null,
  added_at    timestamptz not null
);
create index attachment_by_request on attachment (request);

create table third_party (
  id           text primary key,
  request      text not null references request,
  name         text not null,
  contact      text not null,              -- e-mail or postal address
  information  text not null
);
create index third_party_by_request on third_party (request);
