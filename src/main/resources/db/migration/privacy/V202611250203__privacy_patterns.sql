-- Patterns found in the log. An item is made from the log and counts up; what an officer decided of it is only added.
create table privacy.item (
  id uuid primary key,
  pattern text collate "C" not null,
  day date not null,
  who text collate "C" not null,
  who_name text not null,
  org int not null,
  person bigint not null,                     -- 0: it is about many
  shard smallint not null,                    -- the first look that fits
  seq bigint not null,
  at timestamptz not null,
  looks int not null,
  unique (pattern, day, who, person)
);
create index item_latest on privacy.item (pattern, at desc);

create table privacy.item_settled (
  item uuid primary key references privacy.item,
  at timestamptz not null,
  who text not null,
  who_name text not null,
  words text not null,
  question uuid references privacy.question
);

-- How far each chain of the log was gone through.
create table privacy.gone_through (
  shard smallint primary key,
  seq bigint not null,
  at timestamptz not null
);
grant select, insert, update (looks) on privacy.item to oneplace_app;
grant select, insert on privacy.item_settled to oneplace_app;
grant select, insert, update on privacy.gone_through to oneplace_app;
