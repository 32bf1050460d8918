-- Files of a submission that still has mistakes; they go after some hours.
create table kept_upload (
  id          uuid primary key,
  place       bigint generated always as identity,
  key         text not null,
  file_name   text not null,
  media_type  text not null,
  size        bigint not null,
  content     bytea not null,
  kept_at     timestamptz not null
);
create index kept_upload_by_key on kept_upload (key, place);
create index kept_upload_by_age on kept_upload (kept_at);
