-- what officers are told: ordered with what causes it, sent later, kept to be read again for a month
create table officer_notice (
  id          uuid primary key,
  serial      bigint generated always as identity,
  person      text not null,
  kind        text not null check (kind in
                ('NEW_TASK', 'DUE_SOON', 'OVERDUE', 'SENT_BACK', 'THIRD_PARTY_ANSWERED', 'OTHER')),
  timing      text not null check (timing in ('AT_ONCE', 'MORNING', 'NEVER')),
  request     text,
  subject     text not null,
  text        text not null,
  task        text,
  ordered_at  timestamptz not null,
  next_at     timestamptz,               -- null when it was sent, is not to be sent, or was given up
  sent_at     timestamptz,
  tries       int not null default 0,
  problem     text
);
create index officer_notice_due on officer_notice (next_at) where next_at is not null;
create index officer_notice_person on officer_notice (person, ordered_at desc);

-- a task that came up, until it is turned into notices
create table new_task (
  task      text primary key,
  request   text not null,
  name      text not null,
  assignee  text,
  groups    text[] not null,
  at        timestamptz not null
);

create table notice_choice (
  person  text not null,
  kind    text not null,
  timing  text not null,
  primary key (person, kind)
);

create table notice_phone (
  person  text primary key,
  phone   text not null
);
