-- One row for each try to bring a letter to its recipient on one way. What was begun stays; how it ended is added, and
-- a report that comes later may turn what was thought delivered into a failure.
create table letter_delivery (
  id               bigint generated always as identity primary key,
  letter           uuid not null references letter,
  way              text not null check (way in ('EMAIL', 'PORTAL', 'POST', 'COUNTER', 'NOTICE')),
  address          text not null default '',      -- of an e-mail
  begun_on         date not null,                 -- sent, put on the portal, posted, published
  begun_at         timestamptz not null,
  begun_by         text not null,
  state            text not null check (state in ('UNDER_WAY', 'DELIVERED', 'FAILED', 'SETTLED')),
  tracking_number  text not null default '',
  delivered_on     date,
  proof            text not null default '',      -- in words
  file             uuid references stored_file,   -- a scan of the return slip or of the signature
  failure          text not null default '',
  ended_at         timestamptz,
  ended_by         text,
  check ((state = 'DELIVERED') = (delivered_on is not null)),
  check ((state = 'UNDER_WAY') = (ended_at is null))
);
create index letter_delivery_of on letter_delivery (letter, id);
create index letter_delivery_by_file on letter_delivery (file);

-- what was sent before is delivered by what the mail server accepted
insert into letter_delivery (letter, way, address, begun_on, begun_at, begun_by, state, delivered_on, proof, ended_at,
    ended_by)
  select id, 'EMAIL', recipient_email, (sent_at at time zone 'Asia/Shanghai')::date, sent_at, 'system', 'DELIVERED',
         (sent_at at time zone 'Asia/Shanghai')::date, '收件邮件服务器已接收', sent_at, 'system'
  from letter where state = 'SENT';

-- Electronic delivery needs the recipient's consent: what was agreed to, in which wording, when and how.
create table delivery_consent (
  id        bigint generated always as identity primary key,
  request   text not null references request,
  way       text not null check (way in ('EMAIL', 'PORTAL')),
  wording   text not null,                        -- version of the sentence
  channel   text not null,
  given_at  timestamptz not null,
  taken_by  text not null                         -- applicant, or the officer who found it on the paper
);
create index delivery_consent_of on delivery_consent (request, id);

alter table applicant_notice drop constraint applicant_notice_kind_check,
  add constraint applicant_notice_kind_check check (kind in ('LINK', 'CONTACT_CHANGED', 'LETTER_WAITS'));
