-- Which units search for a request, each with an internal date of its own. What happened stands in the ledger; this is
-- what lists and running searches need without reading every ledger.
create table unit_assignment (
  id           bigint generated always as identity primary key,
  request      text not null references request,
  unit         text not null references unit,
  lead         boolean not null,                       -- 牵头; the others handle jointly (协办)
  assigned_on  date not null,
  due_on       date not null,
  state        text not null check (state in ('OPEN', 'REFUSED', 'REASSIGNED', 'RELEASED', 'DONE')),
  done_on      date,
  late_by      int  not null default 0,                -- working days after due_on
  check ((done_on is null) = (state = 'OPEN'))
);
create unique index unit_assignment_searching on unit_assignment (request, unit) where state in ('OPEN', 'REFUSED');
create index unit_assignment_by_request on unit_assignment (request, id);
create index unit_assignment_by_unit on unit_assignment (unit, due_on);

-- Who is away, and who does the work meanwhile.
create table absence (
  id           bigint generated always as identity primary key,
  person       text not null,
  deputy       text not null check (deputy <> person),
  from_on      date not null,
  until_on     date not null check (until_on >= from_on),
  recorded_by  text not null,
  recorded_at  timestamptz not null,
  ended_at     timestamptz                             -- back before the last day
);
create index absence_by_person on absence (person, until_on);
