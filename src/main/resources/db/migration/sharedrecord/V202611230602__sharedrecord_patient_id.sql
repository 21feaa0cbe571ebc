-- A Patient usually stands under the id the index of people gave the person. One that another system first put under an id
-- of its own choice keeps that id.
create table sharedrecord.patient_id (
  own text collate "C" primary key,       -- the person's id
  id  text collate "C" not null unique    -- the id their Patient stands under
);
grant select, insert on sharedrecord.patient_id to oneplace_app;
