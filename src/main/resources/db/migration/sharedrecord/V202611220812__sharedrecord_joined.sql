-- Former versions keep the person they were written about and are never touched. Of a record that was joined to another,
-- this says who answers for it now, so that its versions are read by whoever reads the joined record.
create table sharedrecord.joined (
  home   bigint primary key,   -- the record that was joined
  person bigint not null       -- the living one
);
insert into sharedrecord.joined
select distinct on (home) home, person from sharedrecord.patient_key where home <> person order by home, key;
grant select, insert, update, delete on sharedrecord.joined to oneplace_app;
