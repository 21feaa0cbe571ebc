-- Apps of others, that act for whoever is signed in.
create table identity.app (
  id text collate "C" primary key,
  name text not null,
  maker text not null,
  secret_hash text,
  redirect_uris text[] not null,
  scopes text[] not null,
  registered_at timestamptz not null,
  suspended_since timestamptz
);

create table identity.app_change (
  app text collate "C" not null references identity.app,
  at timestamptz not null,
  by_whom text not null,
  what text not null
);
create index on identity.app_change (app, at);

-- What somebody let an app do, and the digests of what came of it: a copy of this table opens nothing.
create table identity.app_authorization (
  id text collate "C" primary key,
  app text collate "C" not null references identity.app,
  account uuid not null,
  asked text[] not null,
  scopes text[] not null,
  redirect_uri text not null,
  client_state text,
  challenge text,
  nonce text,
  begun_at timestamptz not null,
  ended_at timestamptz,
  state_digest bytea unique,
  code_digest bytea unique,
  code_from timestamptz,
  code_until timestamptz,
  code_spent boolean not null default false,
  access_digest bytea unique,
  access_from timestamptz,
  access_until timestamptz,
  access_spent boolean not null default false,
  refresh_digest bytea unique,
  refresh_from timestamptz,
  refresh_until timestamptz,
  refresh_spent boolean not null default false
);
create index on identity.app_authorization (account, app);

-- Refresh tokens that were exchanged: one that comes again was stolen, and all that came of it ends.
create table identity.spent_refresh (
  digest bytea primary key,
  authorization_id text collate "C" not null references identity.app_authorization on delete cascade,
  spent_at timestamptz not null
);
create index on identity.spent_refresh (authorization_id);

grant select, insert, update on identity.app to oneplace_app;
grant select, insert on identity.app_change to oneplace_app;
grant select, insert, update, delete on identity.app_authorization to oneplace_app;
grant select, insert, delete on identity.spent_refresh to oneplace_app;
