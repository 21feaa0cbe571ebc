-- The tamper-evident log. Rows are only ever added; the application may move a head and nothing else.
create table audit.audit (
  shard smallint not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  who text collate "C" not null,
  who_name text not null,
  org int not null,
  verb smallint not null,
  purpose smallint not null,
  persons bigint[] not null,
  detail text not null,
  hash bytea not null check (octet_length(hash) = 32),
  primary key (shard, seq, at)
) partition by range (at);

-- "Who has looked": one row per look and person.
create table audit.audit_seen (
  person bigint not null,
  at timestamptz not null,
  shard smallint not null,
  seq bigint not null,
  primary key (person, at, shard, seq)
) partition by range (at);

create table audit.audit_head (
  shard smallint primary key,
  seq bigint not null,
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 50);

-- Nothing is refused because a month was not prepared.
create table audit.audit_default partition of audit.audit default;
create table audit.audit_seen_default partition of audit.audit_seen default;

-- Called by the writer at start and when the month turns; runs as the owner, since the application creates no tables.
create function audit.prepare_month(day date) returns void
  language plpgsql security definer set search_path = pg_catalog as $$
declare
  first timestamptz := date_trunc('month', day::timestamp) at time zone 'UTC';
  next timestamptz := (date_trunc('month', day::timestamp) + interval '1 month') at time zone 'UTC';
  month text := to_char(day, 'YYYYMM');
  parent text;
begin
  perform pg_advisory_xact_lock(1635083369, 0);
  foreach parent in array array['audit', 'audit_seen'] loop
    if to_regclass(format('audit.%I', parent || '_' || month)) is null then
      begin
        execute format('create table audit.%I partition of audit.%I for values from (%L) to (%L)',
                       parent || '_' || month, parent, first, next);
      exception when check_violation then
        null; -- the default partition already holds rows of this month: they stay there
      end;
    end if;
  end loop;
end $$;
revoke all on function audit.prepare_month(date) from public;

grant select, insert on audit.audit, audit.audit_seen to oneplace_app;
grant select, insert, update on audit.audit_head to oneplace_app;
grant execute on function audit.prepare_month(date) to oneplace_app;
