-- Who works here. People, their groups and passwords live in the engine's identity tables.
create table agency (
  id                   text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  code                 text not null unique check (code ~ '^[A-Z]{2,6}$'), -- begins every request number
  name                 text not null,
  letter_prefix        text not null,                                     -- begins every document number
  kind                 text not null,                                     -- decides the reconsideration organ
  government           text not null,                                     -- the people's government at its own level
  superior             text not null,                                     -- the next higher government or department
  online_review        text not null,                                     -- where to ask for reconsideration; may be ''
  court                text not null,
  address              text not null,
  phone                text not null,
  office_hours         text not null
);

create table unit (
  id                text primary key check (id ~ '^[a-z][a-z0-9-]*$'),
  agency            text not null references agency,
  name              text not null,
  disclosure_office boolean not null default false
);
create index unit_by_agency on unit (agency);
