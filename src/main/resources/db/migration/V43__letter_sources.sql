-- The text from which a letter was set: other formats of it are made from this. Letters from before have none.
alter table letter add column source text;
-- a PDF is packed already, and packing the text would cost more time at issue than it saves
alter table letter alter column pdf set storage external, alter column source set storage external;
