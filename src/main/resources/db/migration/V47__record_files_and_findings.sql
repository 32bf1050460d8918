-- The files of 拟公开的信息 lie with the others, in parts and with a state; what is there moves over with its bytes.
alter table release_record add column file uuid references stored_file;
-- the record whose file was cleaned or redacted into this one; that row is kept, removed from the list
alter table release_record add column made_from uuid references release_record;

insert into stored_file (id, file_name, media_type, size, sha256, state, finding, stored_at)
  select id, file_name, media_type, size, encode(sha256(content), 'hex'), 'CLEAN', 'unscanned', added_at
  from release_record where content is not null;
insert into stored_file_part (file, place, content)
  select id, place, substring(content from place * 1048576 + 1 for 1048576)
  from release_record, generate_series(0, (greatest(length(content), 1) - 1) / 1048576) place
  where content is not null;

alter table release_record disable trigger release_record_is_final;
update release_record set file = id where content is not null;
alter table release_record enable trigger release_record_is_final;

alter table release_record drop column content;
alter table release_record add check (num_nulls(file_name, media_type, size, sha256, file) in (0, 5)),
  add check (file is null or disposition <> 'WITHHOLD');
create index release_record_by_file on release_record (file);
create index release_record_by_origin on release_record (made_from);

-- What was stored is never written again, only deleted as a whole.
create function stored_file_part_is_final() returns trigger language plpgsql as $$
begin
  raise exception '文件 % 已经保存，内容不得更改', old.file;
end $$;
create trigger stored_file_part_is_final before update on stored_file_part
  for each row execute function stored_file_part_is_final();

-- That the bytes of a stored file were looked through before release, by which version of the check. Belongs to the
-- file and goes with it.
create table release_check (
  file        uuid primary key references stored_file on delete cascade,
  sha256      text not null,              -- of the bytes that were looked at
  version     int  not null,
  checked_at  timestamptz not null
);

-- What the check found. Open until an officer has said why it may leave (settled) or the file is another one.
create table release_finding (
  id          uuid primary key,
  file        uuid not null references stored_file on delete cascade,
  place       int  not null,              -- in which order they were found
  kind        text not null,
  location    text not null,              -- sheet and row, page, part of the file; in words
  page        int,                        -- of a PDF, from 1
  box         text,                       -- x, y, width, height on that page in points from the lower left
  excerpt     text not null,              -- masked
  cleanable   boolean not null,
  settled_by  text,
  settled_at  timestamptz,
  reason      text,
  check (num_nulls(settled_by, settled_at, reason) in (0, 3))
);
create index release_finding_by_file on release_finding (file, place);
