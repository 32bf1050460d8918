-- A file that a published entry offers is referred to like any other, so that it is never swept.
alter table published_item add foreign key (file) references stored_file;
create index published_item_by_file on published_item (file) where file is not null;
