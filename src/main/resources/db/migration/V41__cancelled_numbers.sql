-- why a number that was taken is not used, who said so and when; the letter itself stays as it was signed
create table letter_cancellation (
  letter        uuid primary key references letter,
  reason        text not null check (reason <> ''),
  cancelled_by  text not null,
  cancelled_at  timestamptz not null
);

create function letter_cancellation_is_final() returns trigger language plpgsql as $$
begin
  raise exception '作废文号的登记不得更改或删除';
end $$;

create trigger letter_cancellation_is_final before update or delete on letter_cancellation
  for each row execute function letter_cancellation_is_final();

-- a step whose letter was cancelled makes another one under the same key
alter table letter drop constraint letter_order_key_key;
create unique index letter_order_key on letter (order_key) where state <> 'CANCELLED';

-- a letter goes to the address that holds when it leaves; nothing else of it changes. What is out cannot be cancelled,
-- what is cancelled stays so and says why
create or replace function letter_is_final() returns trigger language plpgsql as $$
declare
  allowed letter := old;                -- compared as a row: as JSON the PDF would be written out at every change
begin
  if tg_op = 'UPDATE' then
    allowed.state := new.state;
    allowed.sent_at := new.sent_at;
    allowed.recipient_email := new.recipient_email;
  end if;
  if tg_op = 'DELETE' or allowed is distinct from new then
    raise exception '文书 % 已发文，内容不得更改或删除', old.number;
  end if;
  if old.recipient_email is distinct from new.recipient_email and old.state in ('SENT', 'CANCELLED') then
    raise exception '文书 % 已发文，收件地址不得更改', old.number;
  end if;
  if old.state = 'CANCELLED' and new.state <> 'CANCELLED'
     or old.state = 'SENT' and new.state = 'CANCELLED'
     or new.state = 'SIGNED' and old.state <> 'SIGNED'
     or new.state = 'CANCELLED' and not exists (select from letter_cancellation where letter = old.id) then
    raise exception '文书 % 的状态不能从 % 改为 %', old.number, old.state, new.state;
  end if;
  return new;
end $$;
