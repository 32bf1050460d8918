-- What somebody has filled in so far. Only who has the link can open it; the table keeps a hash of its token. What was
-- typed goes when the application is submitted or seven days after the last change; then only the number stays, so that
-- a second click finds the same request.
create table application_draft (
  id            uuid primary key,
  token_hash    text not null unique,
  kind          text not null,
  answers       jsonb not null,
  step          text not null,              -- where to go on
  link_mails    int not null default 0,     -- how often the link was sent by e-mail
  expires_at    timestamptz not null,
  request       text references request,    -- what it became
  submitted_at  timestamptz
);
create index application_draft_by_expiry on application_draft (expires_at);
