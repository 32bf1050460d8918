-- How often the link of a draft was sent, and to whom as a hash: nobody's mailbox can be filled by pressing a button.
create table draft_link_mail (
  draft     uuid not null references application_draft on delete cascade,
  to_hash   text not null,
  sent_at   timestamptz not null
);
create index draft_link_mail_by_draft on draft_link_mail (draft);
create index draft_link_mail_by_address on draft_link_mail (to_hash, sent_at);
alter table application_draft drop column link_mails;
