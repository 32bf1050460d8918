-- Near-identical requests of many, and one decision for many of them with a result for each.

-- the wording without its author, so that the same from others is found by one look into an index
alter table request_text add column wording text;

-- What a new text is compared with: the first of each group, so that a group of fifty thousand counts as one.
-- A request that somebody took out of a group has no row here and therefore draws nobody after it.
create table request_topic (
  topic     text primary key,
  agency    text not null,
  bigrams   text[] not null,
  size      int not null,
  wording   text
);
insert into request_topic (topic, agency, bigrams, size)
  select request, agency, bigrams, size from request_text where request = topic;
create index request_topic_bigrams on request_topic using gin (bigrams) with (fastupdate = off);
create index request_topic_by_wording on request_topic (agency, wording);

drop index request_text_bigrams;
drop index request_text_by_topic;
create index request_text_by_topic on request_text (agency, topic, wording) include (request);
create index request_text_by_wording on request_text (agency, wording);
create index request_text_unworded on request_text (request) where wording is null;

-- 批量办理: what an officer ordered to be done to each of many requests in the same way.
create table bulk_order (
  id           bigint generated always as identity primary key,
  agency       text not null references agency,
  topic        text not null,
  step         text not null,
  state        text not null check (state in ('PREPARED', 'RUNNING', 'FINISHED')),
  fields       jsonb not null default '{}',    -- what the officer filled in, the same for all
  shown        text,                           -- hash of the one draft that was shown; null where none is judged
  ordered_by   text not null,
  prepared_at  timestamptz not null,
  started_at   timestamptz,
  finished_at  timestamptz
);
create index bulk_order_by_topic on bulk_order (agency, topic, id desc);
create index bulk_order_running on bulk_order (id) where state = 'RUNNING';

create table bulk_order_item (
  bulk_order   bigint not null references bulk_order on delete cascade,
  place        int not null,
  request      text not null references request,
  state        text not null default 'WAITING' check (state in ('WAITING', 'DONE', 'REFUSED')),
  refusal      text,                           -- the sentence for the officer
  done_at      timestamptz,
  primary key (bulk_order, place)
);
create index bulk_order_item_waiting on bulk_order_item (bulk_order, place) where state = 'WAITING';
create index bulk_order_item_refused on bulk_order_item (bulk_order, place) where state = 'REFUSED';
