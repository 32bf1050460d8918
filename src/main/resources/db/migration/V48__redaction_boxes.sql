-- 遮盖: what was burned out of a file, so that a reviewer can compare and it can be done again. Belongs to the burned
-- file and goes with it; the words that were there stand nowhere.
create table redaction_box (
  file     uuid not null references stored_file on delete cascade,
  place    int  not null,
  page     int  not null,                 -- from 1
  x        double precision not null,     -- in parts of the upright page, from its upper left
  y        double precision not null,
  width    double precision not null,
  height   double precision not null,
  ground   text not null,                 -- id in grounds.csv
  article  text not null,
  reason   text not null,
  primary key (file, place)
);
create function redaction_box_is_final() returns trigger language plpgsql as $$
begin
  raise exception '遮盖框已经烧录到文件，不得更改';
end $$;
create trigger redaction_box_is_final before update on redaction_box
  for each row execute function redaction_box_is_final();
