-- Links under which applicants fetch a letter that is too large for a mail. The address itself is derived and not kept.
create table letter_link (
    letter     uuid primary key references letter,
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    expires_at timestamptz not null,
    revoked_at timestamptz
);
