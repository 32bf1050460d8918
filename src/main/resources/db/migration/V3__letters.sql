-- the last number given out, one row for each register of numbers; its row lock is what keeps numbers apart
create table letter_series (
  agency       text not null,
  series       text not null,
  year         int  not null,
  last_number  int  not null,
  primary key (agency, series, year)
);

create table letter (
  id               uuid primary key,
  order_key        text unique,
  agency           text not null,
  request          text not null,
  template         text not null,
  title            text not null,
  series           text not null,
  year             int  not null,
  sequence         int  not null,
  number           text not null,
  letter_date      date not null,
  sender_name      text not null,
  recipient_name   text not null,
  recipient_email  text,
  pdf              bytea not null,
  sha256           text not null,
  message_id       text not null unique,
  state            text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'FILED')),
  issued_by        text not null,
  issued_at        timestamptz not null,
  sent_at          timestamptz,
  unique (agency, series, year, sequence),
  check ((recipient_email is null) = (state = 'FILED')),
  check ((sent_at is not null) = (state = 'SENT'))
);
create index letter_request on letter (request, issued_at);

-- one row each time a letter is handed to the mail server; without an end when the program died in between
create table letter_attempt (
  id          bigint generated always as identity primary key,
  letter      uuid not null references letter,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  result      text check (result in ('ACCEPTED', 'REFUSED', 'FAILED', 'SKIPPED')),
  detail      text
);
create index letter_attempt_letter on letter_attempt (letter);

create table reply_draft (
  request   text not null,
  version   int  not null,
  outcome   text not null,
  facts     text,
  reasons   text,
  records   text,
  withheld  text,
  drafter   text not null,
  saved_at  timestamptz not null,
  primary key (request, version)
);

-- what was issued stays as it was issued: only the state of its sending may change
create function letter_is_final() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or
     (to_jsonb(old) - 'state' - 'sent_at') is distinct from (to_jsonb(new) - 'state' - 'sent_at') then
    raise exception '文书 % 已发文，内容不得更改或删除', old.number;
  end if;
  return new;
end $$;

create trigger letter_is_final before update or delete on letter
  for each row execute function letter_is_final();
