-- Third parties (Article 32), co-producers (Article 34) and other agencies (Article 11) are all asked in writing.
alter table third_party rename to consultee;
alter index third_party_by_request rename to consultee_by_request;
alter table consultee add column kind text not null default 'THIRD_PARTY'
  check (kind in ('THIRD_PARTY', 'CO_PRODUCER', 'AGENCY'));
alter table consultee alter column kind drop default;

-- where the recipient can answer without an account; the mail around the letter says it too
alter table letter add column answer_link text;
