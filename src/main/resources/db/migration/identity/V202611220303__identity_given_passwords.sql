-- A password somebody else chose must be replaced by its holder before anything else.
alter table identity.staff add column password_given boolean not null default false;
