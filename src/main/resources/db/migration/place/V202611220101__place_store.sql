-- The place. Nothing is edited: every row names the change that brought it, and the latest row of a thing is what holds.
create table place.change (
  number bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null check (who <> ''),
  origin text collate "C" not null check (origin in ('PACK', 'ADMINISTRATOR', 'DEMONSTRATION')),
  reason text not null check (reason <> '')
);

-- Organisations and teams share one sequence of numbers, so that either can be a viewer of a record.
create sequence place.party_number as int;

create table place.party (
  number int primary key default nextval('place.party_number'),
  kind text collate "C" not null check (kind in ('organisation', 'team')),
  code text collate "C" not null,
  unique (kind, code)
);

create table place.organisation (
  number int not null references place.party,
  change bigint not null references place.change,
  name text not null,
  kind text not null,
  sign text collate "C" not null,
  parent int references place.party,
  invented boolean not null,
  primary key (number, change)
);

create table place.team (
  number int not null references place.party,
  change bigint not null references place.change,
  name text not null,
  organisation int not null references place.party,
  kind text not null,
  locality text collate "C",
  hours text not null,
  primary key (number, change)
);

create table place.locality (
  code text collate "C" not null,
  change bigint not null references place.change,
  seq bigint generated always as identity,    -- the order they came in
  kind text collate "C" not null,
  name text not null,
  parent text collate "C",
  population int,
  invented boolean not null,
  primary key (code, change)
);

create table place.information_class (
  code text collate "C" not null,
  change bigint not null references place.change,
  restricted boolean not null,
  sharing text collate "C" not null,
  holds text not null,
  primary key (code, change)
);

create table place.role (
  role text collate "C" not null,
  change bigint not null references place.change,
  name text not null,
  permissions text[] collate "C" not null,
  primary key (role, change)
);

-- What holds is the latest row of an administrator or the demonstration, otherwise the latest of a pack. No value: the
-- pack leaves the setting to its standard.
create table place.setting (
  key text collate "C" not null,
  change bigint not null references place.change,
  value text,
  primary key (key, change)
);

create table place.profile (
  change bigint primary key references place.change,
  code text collate "C" not null,
  name text not null,
  short_name text not null,
  kind text not null,
  council text collate "C" not null,
  calendar text collate "C" not null
);

create table place.emergency_line (
  change bigint not null references place.profile,
  position smallint not null,
  situation text not null,
  telephone text not null,
  hours text not null,
  primary key (change, position)
);

create table place.calendar (
  code text collate "C" not null,
  change bigint not null references place.change,
  name text not null,
  from_year smallint not null,
  to_year smallint not null check (to_year >= from_year),
  primary key (code, change)
);

create table place.holiday (
  calendar text collate "C" not null,
  change bigint not null,
  day date not null,
  name text not null,
  primary key (calendar, change, day),
  foreign key (calendar, change) references place.calendar
);

grant usage on sequence place.party_number to oneplace_app;
grant select, insert on place.change, place.party, place.organisation, place.team, place.locality,
  place.information_class, place.role, place.setting, place.profile, place.emergency_line, place.calendar,
  place.holiday to oneplace_app;
