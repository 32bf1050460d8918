-- the mail server's own words are the proof that it took a letter over, or why it did not
alter table letter_attempt
  add column server text,
  add column answer text;
