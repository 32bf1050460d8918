-- A letter has its number and its bytes from the signature on, and goes out later; a number that is not used stays
-- in the register as cancelled.
do $$
declare
  rule record;
begin
  for rule in select conname from pg_constraint where conrelid = 'letter'::regclass and contype = 'c' loop
    execute format('alter table letter drop constraint %I', rule.conname);
  end loop;
end $$;

alter table letter
  add constraint letter_state check (state in ('SIGNED', 'QUEUED', 'SENT', 'FAILED', 'FILED', 'CANCELLED')),
  add constraint letter_address check (
    case state when 'FILED' then recipient_email is null
               when 'SIGNED' then true
               when 'CANCELLED' then true
               else recipient_email is not null end),
  add constraint letter_sent check ((sent_at is not null) = (state = 'SENT'));
