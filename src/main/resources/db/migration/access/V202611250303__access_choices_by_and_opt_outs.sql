-- Who wrote a choice down: the person themself, who speaks for them, or staff, and why it was not the person.
alter table access.sharing add column by_whom text not null default '';
grant update (withheld, words, by_whom) on access.sharing to oneplace_app;

-- Opt-outs: whether information about somebody may be used for anything beyond their own care. Never looked at for care.
create table access.opt_out (
  person  bigint      not null,
  kind    text        not null,
  since   timestamptz not null,
  until   timestamptz not null,
  by_whom text        not null,
  primary key (person, kind, since),
  check (until >= since)
);
grant select, insert, update (until) on access.opt_out to oneplace_app;
