-- Files that came in, in parts of 1 MB so that none is ever whole in memory. Whoever keeps a file refers to its row;
-- a file that nobody refers to is swept after a day.
create table stored_file (
  id          uuid primary key,
  file_name   text not null,
  media_type  text not null,              -- by content
  size        bigint not null,
  sha256      text not null,
  state       text not null check (state in ('WAITING', 'CLEAN', 'REFUSED')),
  finding     text not null default '',   -- what the scanner said; 'unscanned' when there was none to ask
  stored_at   timestamptz not null,
  tries       int not null default 0,     -- to scan it
  next_try    timestamptz
);
create index stored_file_waiting on stored_file (next_try) where state = 'WAITING';
create index stored_file_by_age on stored_file (stored_at);

create table stored_file_part (
  file     uuid not null references stored_file on delete cascade,
  place    int not null,
  content  bytea not null,
  primary key (file, place)
);
-- what comes in is compressed already
alter table stored_file_part alter column content set storage external;

-- what is there already moves over: the file keeps the id of the row that had its bytes
insert into stored_file (id, file_name, media_type, size, sha256, state, finding, stored_at)
  select id, file_name, media_type, size, encode(sha256(content), 'hex'), 'CLEAN', 'unscanned', added_at from attachment
  union all
  select id, file_name, media_type, size, encode(sha256(content), 'hex'), 'CLEAN', 'unscanned', kept_at
  from kept_upload;
insert into stored_file_part (file, place, content)
  select id, place, substring(content from place * 1048576 + 1 for 1048576)
  from (select id, content from attachment union all select id, content from kept_upload) old,
       generate_series(0, (greatest(length(content), 1) - 1) / 1048576) place;

alter table attachment add column file uuid references stored_file;
update attachment set file = id;
alter table attachment alter column file set not null, drop column file_name, drop column media_type,
  drop column size, drop column content;
create index attachment_by_file on attachment (file);

alter table kept_upload add column file uuid references stored_file;
update kept_upload set file = id;
alter table kept_upload alter column file set not null, drop column file_name, drop column media_type,
  drop column size, drop column content;
create index kept_upload_by_file on kept_upload (file);
