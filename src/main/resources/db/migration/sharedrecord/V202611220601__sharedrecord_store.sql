-- The shared record. One table of current resources whose body is the exact bytes to be served; one covering index per
-- person that carries the search tokens; two small tables for questions across people. Former versions and what was
-- received are only ever added to.

create table sharedrecord.received (   -- what arrived, exactly as it arrived
  id           bigint generated always as identity primary key,
  at           timestamptz not null,
  who          text        not null,
  organisation int         not null,
  media_type   text        not null,
  digest       bytea       not null,   -- SHA-256 of the text before compression
  text         bytea       not null    -- deflated
);
alter table sharedrecord.received alter column text set storage external;

create table sharedrecord.record (     -- the current version of each resource
  key     bigint      primary key,     -- 64-bit hash of "Type/id"
  person  bigint      not null,        -- whose record it stands in; 0 = about nobody
  home    bigint      not null,        -- whose record it was written to: differs after a merge
  at      timestamptz not null,        -- the clinical date
  type    smallint    not null,
  classes bigint      not null,        -- mask of information classes
  org     int         not null,        -- the author's organisation
  ver     int         not null,
  updated timestamptz not null,
  source  bigint      not null references sharedrecord.received,
  id      text collate "C" not null,   -- always compared too: a hash collision gives "not found", never another's entry
  toks    bigint[]    not null,
  body    bytea       not null
) with (fillfactor = 90);
create index record_person on sharedrecord.record (person, type, at, key) include (classes, org, toks);
create index record_date on sharedrecord.record (type, at, key) include (person, classes, org);

create table sharedrecord.record_version (  -- former versions
  key     bigint      not null,
  ver     int         not null,
  person  bigint      not null,
  home    bigint      not null,
  at      timestamptz not null,
  type    smallint    not null,
  classes bigint      not null,
  org     int         not null,
  updated timestamptz not null,
  source  bigint      not null references sharedrecord.received,
  id      text collate "C" not null,
  body    bytea       not null,
  primary key (key, ver)
);

create table sharedrecord.ident (      -- tokens of people, staff, organisations and places, and every identifier
  tok bigint not null,
  key bigint not null,
  primary key (tok, key)
);

create table sharedrecord.present (    -- who has a coded fact; candidates only, each entry is checked
  tok    bigint not null,
  person bigint not null,
  primary key (tok, person)
);

create table sharedrecord.patient_key (  -- which Patient ids lead to which person
  key    bigint primary key,
  id     text collate "C" not null,
  person bigint not null,
  home   bigint not null              -- differs after a merge
);
create index patient_key_person on sharedrecord.patient_key (person);

create table sharedrecord.closed_person (  -- demographic flags: 1 = R, 2 = V, 3 = REDACTED
  person bigint primary key,
  flag   smallint not null check (flag between 1 and 3)
);

grant select, insert on sharedrecord.received, sharedrecord.record_version to oneplace_app;
grant select, insert, update, delete on sharedrecord.record, sharedrecord.ident, sharedrecord.present,
  sharedrecord.closed_person to oneplace_app;
grant select, insert, update on sharedrecord.patient_key to oneplace_app;
