-- 拟公开的信息: what a reply gives, gives in part or withholds, item by item. A row never changes: a change is another row.
create table release_record (
  id           uuid primary key,
  request      text not null references request,
  item         int  not null,
  title        text not null,
  disposition  text not null check (disposition in ('RELEASE', 'RELEASE_IN_PART', 'WITHHOLD')),
  ground       text,                      -- id in grounds.csv; null when nothing is withheld
  article      text,
  reason       text,
  doubt        boolean not null,          -- the handler is not sure whether it may be released
  file_name    text,
  media_type   text,
  size         bigint,
  sha256       text,                      -- of the file's bytes, lower-case hex; null without a file
  content      bytea,
  added_by     text not null,
  added_at     timestamptz not null,
  removed_at   timestamptz,               -- taken from the list after it had left with an earlier letter
  check ((ground is null) = (disposition = 'RELEASE')),
  check (num_nulls(file_name, media_type, size, sha256, content) in (0, 5)),
  check (content is null or disposition <> 'WITHHOLD')
);

create unique index release_record_item on release_record (request, item) where removed_at is null;

create function release_record_is_final() returns trigger language plpgsql as $$
begin
  if to_jsonb(old) - 'removed_at' is distinct from to_jsonb(new) - 'removed_at' then
    raise exception '拟公开的信息 % 已登记，只能移除后重新添加', old.item;
  end if;
  return new;
end $$;
create trigger release_record_is_final before update on release_record
  for each row execute function release_record_is_final();

-- The files that leave with a letter: the very rows that were reviewed, which can no longer be removed then.
create table letter_file (
  letter      uuid not null references letter,
  place       int  not null,
  record      uuid not null references release_record,
  file_name   text not null,
  media_type  text not null,
  size        bigint not null,
  sha256      text not null,
  primary key (letter, place)
);
create function letter_file_is_final() returns trigger language plpgsql as $$
begin
  raise exception '文书已发文，所附文件不得更改或删除';
end $$;
create trigger letter_file_is_final before update or delete on letter_file
  for each row execute function letter_file_is_final();
