-- By when somebody asks again whether a flag is still needed.
alter table person.flag add column review date;

-- Each time somebody said what a person's NHS number is, and how they know.
create table person.number_check (
  key bigint generated always as identity primary key,
  person bigint not null references person.person,
  nhs_number text collate "C",
  nhs_number_status text collate "C" not null,
  source text not null,
  at timestamptz not null,
  by text not null
);
create index number_check_person on person.number_check (person);
grant select, insert on person.number_check to oneplace_app;
