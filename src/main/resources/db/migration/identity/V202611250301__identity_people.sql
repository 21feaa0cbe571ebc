-- People's own accounts. A person has one open account at a time; who works here too has another one as staff.
create table identity.person_account (
  id uuid primary key,
  person uuid not null,
  sign_in_name text collate "C" not null check (sign_in_name = lower(sign_in_name)),
  name text not null,
  password_hash text not null,
  opened_at timestamptz not null,
  ended_at timestamptz
);
create unique index on identity.person_account (person) where ended_at is null;

-- What happened to a person's account and to the invitations before it; only added to.
create table identity.person_account_change (
  person uuid not null,
  at timestamptz not null,
  by_whom text not null,
  what text not null,
  reason text not null
);
create index on identity.person_account_change (person, at);

-- An invitation to open an account. The code is on a printed letter and here only as a digest, the birth date only as a
-- digest with it: a copy of this table opens nothing.
create table identity.invitation (
  id uuid primary key,
  person uuid not null,
  name text not null,
  code bytea not null unique,
  born bytea not null,
  email text not null,
  telephone text not null,
  invited_at timestamptz not null,
  invited_by text not null,
  expires_at timestamptz not null,
  wrong_births int not null default 0,
  ended_at timestamptz
);
create unique index on identity.invitation (person) where ended_at is null;

-- A name to sign in with leads to one account, whether of staff or of a person.
create table identity.sign_in_name (
  name text collate "C" primary key check (name = lower(name)),
  account uuid not null unique
);
insert into identity.sign_in_name (name, account) select sign_in_name, id from identity.staff;

-- The second factor belongs to an account of either kind.
alter table identity.second_factor drop constraint second_factor_staff_fkey;
alter table identity.second_factor rename column staff to account;
alter table identity.recovery_code drop constraint recovery_code_staff_fkey;
alter table identity.recovery_code rename column staff to account;

grant select, insert, update on identity.person_account, identity.invitation to oneplace_app;
grant select, insert on identity.person_account_change to oneplace_app;
grant select, insert, delete on identity.sign_in_name to oneplace_app;
