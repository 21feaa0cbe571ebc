-- A signed statement of where every chain stood, at intervals. Added only; each holds the digest of the one before.
create table audit.signed_head (
  n bigint primary key check (n > 0),
  at timestamptz not null,
  shards int[] not null,
  seqs bigint[] not null,
  hashes bytea[] not null,
  before bytea not null check (octet_length(before) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  check (cardinality(shards) = cardinality(seqs) and cardinality(shards) = cardinality(hashes))
);
grant select, insert on audit.signed_head to oneplace_app;

-- Disposal at the end of retention: the content goes, the place in the chain and its hash stay. Under a role of its own,
-- which may do nothing else; the application may call the function and not write the columns.
alter table audit.audit add column disposed boolean not null default false;
create table audit.disposal (
  n bigint generated always as identity primary key,
  before timestamptz not null,                -- looks older than this
  at timestamptz not null,
  rows bigint not null
);
grant select on audit.disposal to oneplace_app;

do $$
begin
  if not exists (select from pg_roles where rolname = 'oneplace_disposal') then
    create role oneplace_disposal nologin;
  end if;
  execute format('grant oneplace_disposal to %I', current_user);
end $$;
grant usage, create on schema audit to oneplace_disposal;
grant select, update (who, who_name, org, verb, purpose, persons, detail, disposed) on audit.audit to oneplace_disposal;
grant select, delete on audit.audit_seen to oneplace_disposal;
grant select, insert on audit.disposal to oneplace_disposal;

-- Disposes of at most so many looks older than a day; the least age that is ever allowed stands here, whatever is asked.
create function audit.dispose(older_than timestamptz, moment timestamptz, most int) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone bigint;
begin
  if older_than > moment - interval '8 years' or moment > clock_timestamp() + interval '1 day' then
    raise exception 'looks are kept for eight years at least';
  end if;
  perform pg_advisory_xact_lock(1635083369, -1);
  with old as (
    select shard, seq, at from audit.audit where at < older_than and not disposed order by at limit most),
  emptied as (
    update audit.audit a set who = '', who_name = '', org = 0, persons = '{}', detail = '', disposed = true
      from old where a.shard = old.shard and a.seq = old.seq and a.at = old.at returning a.shard, a.seq, a.at),
  unseen as (
    delete from audit.audit_seen s using old where s.at = old.at and s.shard = old.shard and s.seq = old.seq)
  select count(*) into gone from emptied;
  if gone > 0 then
    insert into audit.disposal (before, at, rows) values (older_than, moment, gone);
  end if;
  return gone;
end $$;
alter function audit.dispose(timestamptz, timestamptz, int) owner to oneplace_disposal;
revoke create on schema audit from oneplace_disposal;
revoke all on function audit.dispose(timestamptz, timestamptz, int) from public;
grant execute on function audit.dispose(timestamptz, timestamptz, int) to oneplace_app;
