-- A try may end without a result: the letter arrived on another way, goes to another address or is out of use. Until now
-- the last of these looked as if the letter counted as delivered.
alter table letter_delivery drop constraint letter_delivery_state_check,
  add constraint letter_delivery_state_check
    check (state in ('UNDER_WAY', 'DELIVERED', 'FAILED', 'SETTLED', 'ENDED'));
update letter_delivery set state = 'ENDED' where state = 'SETTLED' and failure = '文号已作废，不再送达';
