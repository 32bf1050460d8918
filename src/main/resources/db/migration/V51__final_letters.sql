-- The bytes of a letter were compared, and for that read back, at each step on its way out. A change that names them is
-- refused by itself now, and all other columns are compared without them.
create function letter_content_is_final() returns trigger language plpgsql as $$
begin
  raise exception '文书 % 已发文，内容不得更改或删除', old.number;
end $$;

create trigger letter_content_is_final before update of pdf, source on letter
  for each row execute function letter_content_is_final();

create or replace function letter_is_final() returns trigger language plpgsql as $$
declare
  allowed letter := old;
  wanted letter := new;
begin
  if tg_op = 'UPDATE' then
    allowed.state := new.state;
    allowed.sent_at := new.sent_at;
    allowed.recipient_email := new.recipient_email;
    allowed.pdf := null;
    allowed.source := null;
    wanted.pdf := null;
    wanted.source := null;
  end if;
  if tg_op = 'DELETE' or allowed is distinct from wanted then
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
