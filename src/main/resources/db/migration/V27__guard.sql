-- What is counted against a limit: submissions and wrong tries, by whom and when. Shared by all nodes, swept by age.
create table guard_entry (
  scope  text not null,                    -- what is counted: address, applicant, agency, guess …
  key    text not null,                    -- by whom, as a hash: no address and no identity is kept
  what   text not null,                    -- the same thing sent twice counts once
  at     timestamptz not null,
  primary key (scope, key, what)
);
create index guard_entry_by_time on guard_entry (scope, key, at);
create index guard_entry_by_age on guard_entry (at);

-- Proofs of work that were used; each is good for one submission. Swept when they have expired anyway.
create table spent_challenge (
  challenge   text primary key,
  expires_at  timestamptz not null
);
create index spent_challenge_by_age on spent_challenge (expires_at);
