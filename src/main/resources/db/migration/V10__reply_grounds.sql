-- which case of the outcome the draft is written for, what its letter rests on, and why it differs from the proposal
alter table reply_draft
  add column ground text,
  add column evidence jsonb not null default '{}',
  add column difference_reason text;
