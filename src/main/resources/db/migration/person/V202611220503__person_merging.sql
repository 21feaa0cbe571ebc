-- Joining two records, and undoing it, are facts that are added.
create table person.merge (
  merge bigint generated always as identity primary key,
  from_person bigint not null references person.person,
  into_person bigint not null references person.person,
  took_nhs_number boolean not null,           -- whether the living record took over the other's number
  had_nhs_number text,                        -- what the living record said of its own number before
  had_nhs_number_status text not null,
  reason text not null,
  at timestamptz not null,
  by text not null,
  check (from_person <> into_person)
);
create index merge_from on person.merge (from_person);
create index merge_into on person.merge (into_person);

create table person.unmerge (
  merge bigint primary key references person.merge,
  reason text not null,
  at timestamptz not null,
  by text not null
);

-- Two records of which a person must say whether they are one.
create table person.match_review (
  review bigint generated always as identity primary key,
  person bigint not null references person.person,
  other bigint not null references person.person,
  weight numeric(6, 2) not null,
  evidence text[] not null,
  raised timestamptz not null,
  check (person <> other)
);
create unique index match_review_pair on person.match_review (least(person, other), greatest(person, other));
create index match_review_other on person.match_review (other);

create table person.match_decision (
  review bigint primary key references person.match_review,
  same boolean not null,
  reason text not null,
  at timestamptz not null,
  by text not null
);

grant select, insert on person.merge, person.unmerge, person.match_review, person.match_decision to oneplace_app;
