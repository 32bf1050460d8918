-- Calendar years loaded by an administrator or a new release. Every load is a version and stays; the newest of a year
-- is in force and goes before the file that the product came with.
create table calendar_year (
  version    bigint generated always as identity primary key,
  year       int not null check (year between 2008 and 2100),
  file       text not null,
  source     text not null,
  loaded_by  text not null,
  loaded_at  timestamptz not null
);

-- The product's own files as they were at the first start. A later release that brings another file is a load.
create table calendar_file (
  year  int primary key,
  file  text not null
);

-- Says that every open request has been recomputed for a version; without it the work goes on at the next start.
create table calendar_recomputation (
  version      bigint primary key references calendar_year,
  finished_at  timestamptz not null
);

create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, tg_op;
end $$;
create trigger calendar_year_append_only before update or delete or truncate on calendar_year
  for each statement execute function refuse_change();

-- Which due dates a version moved.
create index request_event_due_date_recomputed on request_event ((data ->> 'calendarVersion'), request)
  where type = 'DueDateRecomputed';
