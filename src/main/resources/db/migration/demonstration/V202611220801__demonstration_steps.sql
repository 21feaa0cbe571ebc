-- How far the demonstration has been loaded, so that an interrupted start goes on where it stopped; and whether this
-- database was begun without it, so that invented people never join real ones.
create table demonstration.step (
  name text primary key,
  done timestamptz not null
);
grant select, insert on demonstration.step to oneplace_app;
