-- How the letters of an agency look, brought up to the settings at each start; without a row they look as usual.
create table agency_letter_style (
  agency      text primary key references agency,
  letterhead  text not null,
  rule        text not null check (rule in ('DOUBLE', 'SINGLE', 'NONE')),
  signatory   text not null,
  signature   bytea,
  check ((signature is null) = (signatory = ''))
);
