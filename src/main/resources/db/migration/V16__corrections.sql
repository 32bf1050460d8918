-- Requests for correction of one's own information (Article 41) live beside requests for disclosure, in a series of their own.
alter table request add column kind text not null default 'DISCLOSURE' check (kind in ('DISCLOSURE', 'CORRECTION'));
alter table request_number add column series text not null default '';
alter table request_number drop constraint request_number_pkey;
alter table request_number add primary key (agency, series, year);
