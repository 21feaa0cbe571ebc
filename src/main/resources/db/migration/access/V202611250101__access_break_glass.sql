-- Emergency access: one row for each time somebody opened a record over the person's choice or without a relationship.
-- Rows are never taken away; an emergency may be ended early, and is reviewed once.
create table access.break_glass (
  id          uuid        primary key,
  person      bigint      not null,
  who         text        not null,  -- the account, as the audit log has it
  who_name    text        not null,  -- as the person will read it
  organisation int        not null,
  team        int         not null,  -- 0 = of no team
  classes     bigint      not null,  -- what it opens; with the bit of what is hidden from the person, for staff see that
  reason_code text        not null,
  words       text        not null,
  unseen_because text     not null default '',  -- why the person is not told, when a safeguarding reason was given
  since       timestamptz not null,
  until       timestamptz not null,
  review_due  date        not null,
  reviewed_at timestamptz,
  reviewed_by text,
  outcome     text,
  outcome_words text,
  home        bigint,                 -- whose it was, when records are joined; null: its own person's
  check (until >= since),
  check ((reviewed_at is null) = (outcome is null))
);
create index break_glass_live on access.break_glass (who, until, person);
create index break_glass_of_person on access.break_glass (person, since);
create index break_glass_to_review on access.break_glass (review_due) where reviewed_at is null;

grant select, insert, update (until, reviewed_at, reviewed_by, outcome, outcome_words) on access.break_glass to oneplace_app;
