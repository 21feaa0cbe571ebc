-- Accounts of outside providers that open one of ours: the issuer and its subject, which never change; never an e-mail address.
create table identity.outside_account (
  issuer text collate "C" not null,
  subject text collate "C" not null,
  account uuid not null,
  linked_at timestamptz not null,
  by_whom text not null,
  primary key (issuer, subject)
);
create index on identity.outside_account (account);

-- An invitation to link one, by a digest of its code; taken once.
create table identity.outside_invitation (
  digest bytea primary key,
  account uuid not null unique,
  until timestamptz not null,
  by_whom text not null
);

grant select, insert, delete on identity.outside_account, identity.outside_invitation to oneplace_app;
