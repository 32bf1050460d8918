-- A request that asked for several matters was split: the requests made of it name the one they came from.
alter table request add column split_from text references request;
create index request_by_split on request (split_from) where split_from is not null;
