-- Two records that are joined answer for each other's relationships and choices. Whose a row was at first is kept, so that
-- it ends with the join.
alter table access.relationship add column home bigint;  -- null: its own person's
alter table access.sharing add column home bigint;
create index relationship_home on access.relationship (home) where home is not null;
create index sharing_home on access.sharing (home) where home is not null;
