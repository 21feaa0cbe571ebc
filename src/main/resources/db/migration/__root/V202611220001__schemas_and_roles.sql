-- One schema per module. Migrations run as the owner; the application is oneplace_app and may do only what a migration
-- grants it. Tables that are only added to are granted select and insert, never update or delete.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

do $$
begin
  if not exists (select from pg_roles where rolname = 'oneplace_app') then
    create role oneplace_app nologin;
    grant oneplace_app to current_user;
  end if;
end $$;

do $$
declare
  module text;
begin
  foreach module in array array['place', 'audit', 'identity', 'access', 'shell', 'person', 'sharedrecord', 'exchange',
                                'demonstration']
  loop
    execute format('create schema %I', module);
    execute format('grant usage on schema %I to oneplace_app', module);
  end loop;
end $$;
