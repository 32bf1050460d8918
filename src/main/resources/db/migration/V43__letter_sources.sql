-- The text from which a letter was set: other formats of it are made from this. Letters from before have none.
alter table letter add column source text;
