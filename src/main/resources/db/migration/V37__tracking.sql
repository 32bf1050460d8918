-- One-time links to a request, sent to the e-mail address on file; only a hash of each is kept.
create table track_link (
  token_hash  text primary key,
  request     text not null references request,
  expires_at  timestamptz not null,
  used_at     timestamptz
);
create index track_link_by_age on track_link (expires_at);

-- Short mails to applicants that are no letters: a link somebody asked for, a change of address. They go after the
-- answer of the page, so that nobody can tell from its time whether there was anything to send; gone when sent.
create table applicant_notice (
  id          uuid primary key,
  kind        text not null check (kind in ('LINK', 'CONTACT_CHANGED')),
  number      text not null,               -- for a link: as somebody typed it, perhaps of no request
  email       text not null,               -- for a link: as typed; it goes only to the address on file
  ordered_at  timestamptz not null,
  tries       int not null default 0,
  next_at     timestamptz not null
);
create index applicant_notice_by_time on applicant_notice (next_at);
