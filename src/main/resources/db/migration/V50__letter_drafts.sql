-- what an officer wrote as a letter of his own accord, until the head has agreed and it is made and sent
create table letter_draft (
  id        uuid primary key,
  request   text not null,
  template  text not null,
  title     text not null,
  facts     jsonb not null,
  author    text not null,
  at        timestamptz not null,
  state     text not null check (state in ('WAITING', 'APPROVED', 'SENT_BACK', 'ISSUED', 'SENT')),
  decider   text,
  reason    text,
  check (state <> 'SENT_BACK' or reason <> '')
);
create index letter_draft_request on letter_draft (request, at);

-- one at a time is before the head, so that his task needs not say which
create unique index letter_draft_under_way on letter_draft (request) where state in ('WAITING', 'APPROVED');
