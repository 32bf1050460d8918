-- The same title and document number stands in an agency's catalogue once; what was withdrawn may come again.
create unique index published_item_once on published_item (agency, title, document_number) where withdrawn_on is null;

-- What the public can download beside the entry.
alter table published_item add column file uuid references stored_file;

-- A reply is published once, and again only after it was withdrawn.
alter table published_item drop constraint published_item_reply_to_key;
create unique index published_item_reply on published_item (reply_to) where withdrawn_on is null;

-- A file that was looked at but not yet imported; swept after a day.
create table catalogue_import (
  id          uuid primary key,
  agency      text not null references agency,
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  content     text not null
);
