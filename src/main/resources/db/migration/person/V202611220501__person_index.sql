-- The index of people. Facts about a person are rows that end; nothing is deleted.
create sequence person.number;

create table person.person (
  number bigint primary key,
  id uuid not null unique,
  nhs_number text collate "C" check (nhs_number ~ '^[0-9]{10}$'),
  nhs_number_status text collate "C" not null check (nhs_number_status ~ '^0[1-8]$'),
  gender text not null check (gender in ('female', 'male', 'other', 'unknown')),
  born text collate "C" check (born ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  dead boolean not null,
  died text collate "C" check (died ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  likes_to_be_called text,
  described_by text not null,                 -- the system whose description this is; '' when recorded here
  flags smallint not null default 0,          -- those up now, of all the records joined: 1 R, 2 V, 4 REDACTED
  merged_into bigint references person.person,
  survivor bigint not null,                   -- the living record: itself, or the one it was joined to in the end
  version int not null default 1,
  check (died is null or dead)
) with (fillfactor = 90);

-- No two living records share a verified number.
create unique index person_verified on person.person (nhs_number) where nhs_number_status = '01' and merged_into is null;
create index person_nhs_number on person.person (nhs_number) where nhs_number is not null;
create index person_born on person.person (born) where born is not null;
create index person_survivor on person.person (survivor);

-- What the row above said before it was changed.
create table person.person_version (
  number bigint not null references person.person,
  version int not null,
  nhs_number text,
  nhs_number_status text not null,
  gender text not null,
  born text,
  dead boolean not null,
  died text,
  likes_to_be_called text,
  described_by text not null,
  until timestamptz not null,
  changed_by text not null,
  primary key (number, version)
);

create table person.name (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  use text not null,
  title text,
  given text[] not null,
  family text,
  suffix text,
  starts date,
  ends date,
  source text not null,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index name_person on person.name (person);

create table person.address (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  use text not null,
  lines text[] not null,
  town text,
  county text,
  postcode text,
  plain_postcode text collate "C",            -- upper case, without spaces
  starts date,
  ends date,
  source text not null,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index address_person on person.address (person);
create index address_postcode on person.address (plain_postcode, person) where plain_postcode is not null;

create table person.telecom (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  kind text not null,
  value text not null,
  use text,
  starts date,
  ends date,
  source text not null,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index telecom_person on person.telecom (person);

create table person.membership (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  kind text not null,
  code text collate "C" not null,
  starts date,
  ends date,
  source text not null,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index membership_person on person.membership (person);
create index membership_code on person.membership (code, kind) where ends is null;
create unique index membership_one on person.membership (person, kind) where ends is null;

create table person.communication_need (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  kind text not null,
  flag text not null,
  met text not null,
  review date,
  starts date,
  ends date,
  source text not null,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index communication_need_person on person.communication_need (person);

create table person.source_identifier (
  system text collate "C" not null,
  value text collate "C" not null,
  person bigint not null references person.person,
  recorded timestamptz not null,
  primary key (system, value)
);
create index source_identifier_person on person.source_identifier (person);

create table person.flag (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  flag smallint not null check (flag in (1, 2, 4)),
  raised timestamptz not null,
  raised_by text not null,
  raised_because text not null,
  lowered timestamptz,
  lowered_by text,
  lowered_because text
);
create unique index flag_up on person.flag (person, flag) where lowered is null;

create table person.circle (
  id uuid primary key,
  person bigint not null references person.person,
  name text not null,
  relation text not null,
  kind text not null,
  reach text not null,
  role text not null,
  guide boolean not null,
  themselves uuid,
  starts date,
  ends date,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
create index circle_person on person.circle (person);

create table person.contact (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  name text not null,
  role text not null,
  reach text not null,
  member uuid references person.circle,
  starts date not null,
  ends date,
  recorded timestamptz not null,
  recorded_by text not null,
  ended_by text
);
-- One at a time.
create unique index contact_current on person.contact (person) where ends is null;

grant usage on sequence person.number to oneplace_app;
grant select, insert, update on person.person to oneplace_app;
grant select, insert on person.person_version to oneplace_app;
grant select, insert, update (ends, ended_by) on
  person.name, person.address, person.telecom, person.membership, person.communication_need, person.circle, person.contact
  to oneplace_app;
grant select, insert on person.source_identifier to oneplace_app;
grant select, insert, update (lowered, lowered_by, lowered_because) on person.flag to oneplace_app;
