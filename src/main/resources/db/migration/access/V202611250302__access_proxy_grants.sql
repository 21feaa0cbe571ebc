-- Who speaks for whom. A grant counts once its holder accepted it, from since until until; it is never taken away: it ends.
create table access.proxy_grant (
  id           uuid        primary key,
  person       bigint      not null,
  holder       bigint,               -- who accepted it; null until then
  name         text        not null, -- as it was offered: "Rhian Castell"
  relation     text        not null,
  kind         text        not null,
  basis        text        not null,
  classes      bigint      not null, -- mask of the classes the holder may read
  may_message  boolean     not null,
  may_act      boolean     not null,
  scope        text        not null, -- in words
  since        timestamptz not null,
  until        timestamptz not null,
  offered_at   timestamptz not null,
  offered_by   text        not null,
  seen         text        not null, -- which paper was seen and copied, by whom and when; empty when none is needed
  code         bytea,                -- digest of the code the holder is given; null when none is out
  code_until   timestamptz,
  wrong_births int         not null default 0,
  accepted_at  timestamptz,
  ended_at     timestamptz,
  ended_by     text,
  ended_why    text,
  check (until >= since),
  check ((holder is null) = (accepted_at is null))
);
create index proxy_grant_person on access.proxy_grant (person);
create index proxy_grant_holder on access.proxy_grant (holder, person) include (classes, since, until) where holder is not null;
create unique index proxy_grant_code on access.proxy_grant (code) where code is not null;

grant select, insert, update on access.proxy_grant to oneplace_app;
