-- Why teams may see people, and what people chose. Rows are never taken away: a relationship or a choice ends.
create table access.relationship (
  team    int         not null,
  person  bigint      not null,
  purpose smallint    not null,
  since   timestamptz not null,
  until   timestamptz not null,
  source  text        not null,
  primary key (team, person, purpose, since),
  check (until >= since)
);
create index relationship_of_person on access.relationship (person, team) include (purpose, since, until);

create table access.sharing (
  person   bigint      not null,
  party    int         not null,  -- an organisation or team; 0 = everybody
  class    bigint      not null,  -- one bit of the information classes
  withheld boolean     not null,
  since    timestamptz not null,
  until    timestamptz not null,
  words    text        not null default '',
  primary key (person, party, class, since),
  check (until >= since)
);

grant select, insert, update (until) on access.relationship, access.sharing to oneplace_app;
