-- The mail room's book (收发登记簿): what arrived on paper, who took it in, and into whose hands it went.
create table mail_item (
  id               uuid primary key,
  agency           text not null references agency,
  year             int  not null,
  serial           int  not null,             -- its line in the book of the year
  channel          text not null,             -- how it came, as in rules/channels.csv
  arrived_on       date not null,
  signed_by        text not null,             -- who took it in
  tracking_number  text not null,             -- '' for what has none
  sender           text not null,
  addressed_to     text not null,
  note             text not null,
  recorded_by      text not null,
  recorded_at      timestamptz not null,
  handed_over_by   text,
  handed_over_to   text,
  handed_over_at   timestamptz,
  request          text references request,   -- the request it became
  set_aside_by     text,
  set_aside_at     timestamptz,
  set_aside_reason text,                      -- why it is no request
  told_of          text,                      -- as what it was last told of because it sat
  unique (agency, year, serial)
);
create index mail_item_by_arrival on mail_item (agency, arrived_on desc);
create index mail_item_open on mail_item (agency, arrived_on) where request is null and set_aside_at is null;
create index mail_item_by_request on mail_item (request);
create unique index mail_item_once on mail_item (agency, channel, tracking_number) where tracking_number <> '';
