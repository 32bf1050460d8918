-- What an agency has published of its own accord (Articles 19 to 21, listed under Article 12), and earlier replies that
-- it decided to publish; searched by pairs of characters, because Chinese has no spaces between its words.

-- Half-width, lower case, letters and digits only. The characters to leave out are listed, so that the result does not
-- hang on the database's locale.
create function published_signs(words text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(lower(normalize(words, NFKC)),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\ufe10-\ufe6f]',
    '', 'g')
$$;

-- The pairs of neighbouring characters of a text, and each document number (2026〕12号) as one more.
create function published_pairs(words text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct pair), '{}') from (
    select sign || lead(sign) over (order by place) as pair
    from string_to_table(published_signs(words), null) with ordinality signs(sign, place)
    union all
    select replace(number[1], '第', '') from regexp_matches(published_signs(words), '((?:19|20)\d\d第?\d{1,5}号)', 'g') number
  ) found where pair is not null
$$;

create table published_item (
  id               uuid primary key,
  agency           text not null references agency,
  title            text not null,
  document_number  text not null,                -- 文号; empty when there is none
  summary          text not null,
  created_on       date not null,
  published_on     date not null,                -- at most 20 working days after it was made (Article 26)
  address          text not null,                -- where it can be read; empty for our own page
  topic            text not null,                -- an id of rules/publication-topics.csv
  reply_to         text unique references request, -- whose reply it repeats; for officers only
  recorded_by      text not null,
  recorded_at      timestamptz not null,
  withdrawn_on     date,
  withdrawn_reason text,
  title_pairs      text[] not null generated always as (published_pairs(title || ' ' || document_number)) stored,
  pairs            text[] not null generated always as
                     (published_pairs(title || ' ' || document_number || ' ' || summary)) stored
);
-- a search must not read through what waits to be indexed
create index published_item_pairs on published_item using gin (pairs) with (fastupdate = off);
create index published_item_newest on published_item (agency, published_on desc, id);

-- In how many of an agency's items a pair stands: what is rare says more. The pair '' counts the items themselves.
create table published_pair (
  agency text not null,
  pair   text not null,
  items  int not null,
  primary key (agency, pair)
) with (fillfactor = 80);

-- Counted here, so that whoever writes an item counts it; in one order, so that two writers do not block each other.
create function count_published_pairs() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into published_pair
    select agency, pair, count(*) from written, unnest(pairs || ''::text) pair group by agency, pair order by agency, pair
    on conflict (agency, pair) do update set items = published_pair.items + excluded.items;
  elsif tg_op = 'DELETE' then
    insert into published_pair
    select agency, pair, -count(*) from replaced, unnest(pairs || ''::text) pair group by agency, pair order by agency, pair
    on conflict (agency, pair) do update set items = published_pair.items + excluded.items;
  else
    insert into published_pair
    select agency, pair, sum(n) from (
      select agency, pair, 1 as n from written, unnest(pairs) pair
      union all select agency, pair, -1 from replaced, unnest(pairs) pair) change
    group by agency, pair having sum(n) <> 0 order by agency, pair
    on conflict (agency, pair) do update set items = published_pair.items + excluded.items;
  end if;
  return null;
end $$;

create trigger published_item_inserted after insert on published_item
  referencing new table as written for each statement execute function count_published_pairs();
create trigger published_item_deleted after delete on published_item
  referencing old table as replaced for each statement execute function count_published_pairs();
create trigger published_item_updated after update on published_item
  referencing old table as replaced new table as written for each statement execute function count_published_pairs();

-- Who found an answer among the published items and therefore did not ask; who it was is not kept.
create table published_answer (
  item        uuid not null references published_item,
  draft_hash  text not null,                     -- of the form that was not sent, so that it counts once
  answered_on date not null,
  primary key (item, draft_hash)
);
