-- Systems that call the interfaces.
create table identity.api_client (
  id text collate "C" primary key,
  name text not null,
  secret_hash text not null,
  organisation text collate "C" not null,
  purpose smallint not null,
  classes text[] not null,
  horizon text not null check (horizon in ('OWN_PEOPLE', 'WHOLE_PLACE')),
  teams text[] not null,
  scopes text[] not null,
  registered_at timestamptz not null,
  suspended_since timestamptz
);

create table identity.api_client_change (
  client text collate "C" not null references identity.api_client,
  at timestamptz not null,
  by_whom text not null,
  what text not null
);
create index on identity.api_client_change (client, at);

-- Tokens given out, by digest: a copy of this table opens nothing.
create table identity.issued_token (
  digest bytea primary key,
  authorization_id text not null unique,
  client text collate "C" not null references identity.api_client,
  scopes text[] not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on identity.issued_token (expires_at);

-- Keys that sign tokens, sealed with the key of the data folder. A key signs until the next is made and is published
-- until every token it signed has ended.
create table identity.signing_key (
  kid text primary key,
  made_at timestamptz not null,
  sealed bytea not null
);

grant select, insert, update on identity.api_client to oneplace_app;
grant select, insert on identity.api_client_change to oneplace_app;
grant select, insert, update, delete on identity.issued_token to oneplace_app;
grant select, insert, delete on identity.signing_key to oneplace_app;
