-- Mail that came in. What became of it stands here; what it did to a request stands in that request's ledger.
create table incoming_mail (
  id                     uuid primary key,
  serial                 bigint generated always as identity unique, -- in the signed address for answers
  agency                 text not null references agency,
  mailbox                text not null,
  folder                 text not null,
  message_id             text not null,              -- '' when it has none
  content_hash           text not null,
  raw                    uuid references stored_file, -- null: too large, it stayed in the mailbox
  sender                 text not null,
  sender_name            text not null,
  subject                text not null,
  text                   text not null,
  defects                text not null,              -- what could not be read
  received_at            timestamptz not null,       -- by the mail server
  taken_in_at            timestamptz not null,
  copies                 int not null default 1,
  kind                   text not null check (kind in
    ('REQUEST', 'ANSWER', 'AUTO_REPLY', 'BOUNCE', 'LOOP', 'SPAM', 'UNREADABLE')),
  reason                 text not null,
  state                  text not null check (state in ('DRAFT', 'JOINED', 'SET_ASIDE', 'TAKEN', 'DISMISSED')),
  request                text references request,
  about                  uuid references incoming_mail, -- the mail whose confirmation this answers
  applicant_confirmed_on date,
  confirmed_by_mail      uuid references incoming_mail,
  decided_by             text,
  decided_at             timestamptz
);
create unique index incoming_mail_by_id on incoming_mail (agency, sender, message_id) where message_id <> '';
create unique index incoming_mail_by_content on incoming_mail (agency, content_hash) where message_id = '';
create index incoming_mail_at_desk on incoming_mail (agency, state, received_at desc);
create index incoming_mail_of_request on incoming_mail (request) where request is not null;
create index incoming_mail_message on incoming_mail (message_id);
create index incoming_mail_raw on incoming_mail (raw);

create table incoming_mail_file (
  mail       uuid not null references incoming_mail,
  place      int not null,
  file_name  text not null,
  file       uuid references stored_file,             -- null: not taken in, see flaw
  flaw       text not null default '',
  primary key (mail, place)
);
create index incoming_mail_file_file on incoming_mail_file (file);

-- What goes back to the sender: sent after the commit, tried again, shown when it fails.
create table mail_confirmation (
  id          uuid primary key,
  mail        uuid not null references incoming_mail,
  recipient   text not null,
  subject     text not null,
  text        text not null,                          -- emptied when it was sent: it may name an access code
  message_id  text not null unique,
  asks        boolean not null,                       -- asks to confirm; otherwise tells the number
  state       text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'SKIPPED')),
  reason      text not null default '',
  tries       int not null default 0,
  next_try    timestamptz,
  queued_at   timestamptz not null,
  sent_at     timestamptz
);
create index mail_confirmation_due on mail_confirmation (next_try) where state = 'QUEUED';
create index mail_confirmation_by_mail on mail_confirmation (mail);
create index mail_confirmation_by_recipient on mail_confirmation (recipient, queued_at);

-- How far each folder has been read; moves in the transaction that stores the mail.
create table mailbox_position (
  agency    text not null references agency,
  mailbox   text not null,
  folder    text not null,
  validity  bigint not null,
  last_uid  bigint not null,
  primary key (agency, mailbox, folder)
);

-- Whether each mailbox can be reached.
create table mailbox_state (
  agency      text primary key references agency,
  mailbox     text not null,
  problem     text not null default '',
  since       timestamptz not null,                   -- of the problem, or of its end
  last_read   timestamptz
);
