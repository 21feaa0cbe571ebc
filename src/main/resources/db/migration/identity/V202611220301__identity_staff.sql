-- Staff accounts. The row says what holds now; staff_change says who made it so, and is only added to.
create table identity.staff (
  id uuid primary key,
  sign_in_name text collate "C" not null unique check (sign_in_name = lower(sign_in_name)),
  name text not null,
  title text not null,
  password_hash text not null,
  organisation text collate "C" not null,
  roles text[] not null,
  teams text[] not null,
  clearance text[] not null,
  purposes text[] not null,
  may_break_glass boolean not null,
  suspended_since timestamptz,
  left_since timestamptz
);
create index on identity.staff (name);

create table identity.staff_change (
  staff uuid not null references identity.staff,
  at timestamptz not null,
  by_whom text not null,
  what text not null,
  reason text not null
);
create index on identity.staff_change (staff, at);

-- The second factor: a secret sealed with the key of the data folder, and the last time step used, since a code works once.
create table identity.second_factor (
  staff uuid primary key references identity.staff,
  secret bytea not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0
);

create table identity.recovery_code (
  staff uuid not null references identity.staff,
  hash bytea not null,
  used_at timestamptz,
  primary key (staff, hash)
);

-- Failed tries, by a digest of whatever was typed: a name that does not exist is locked like one that does.
create table identity.failed_try (
  subject bytea primary key,
  failures int not null,
  last_at timestamptz not null,
  locked_until timestamptz not null
);

-- One row when the demonstration is loaded: only then may the second factor be passed without a phone.
create table identity.demonstration (
  only_row boolean primary key default true check (only_row),
  loaded_at timestamptz not null
);

-- Spring Session 4.1, its PostgreSQL schema.
create table identity.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on identity.spring_session (expiry_time);
create index on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
  session_primary_id char(36) not null references identity.spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);

grant select, insert, update on identity.staff to oneplace_app;
grant select, insert on identity.staff_change to oneplace_app;
grant select, insert, update, delete on identity.second_factor, identity.recovery_code, identity.failed_try to oneplace_app;
grant select, insert on identity.demonstration to oneplace_app;
grant select, insert, update, delete on identity.spring_session, identity.spring_session_attributes to oneplace_app;
