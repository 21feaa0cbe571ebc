-- What other systems are told. The Subscription itself is a resource of the record; here stands how far each has come.

create table exchange.subscription (
  id           text        primary key,        -- of the Subscription
  client       text        not null,           -- who asked, and as whom it is decided what may be told
  base         text        not null,           -- the address of ours that the client calls
  terms        text        not null,           -- the Subscription as it stands in the record, without secrets
  version      int         not null,           -- its version there
  type         text        not null,           -- the resource type it watches
  state        text        not null check (state in ('requested', 'active', 'error', 'off')),
  reason       text        not null default '',  -- why it is in error or off
  paused       boolean     not null default false,
  secret       text        not null default '',  -- the lines of channel.header, sealed
  place_tx     xid8        not null default '0', -- changes up to here were looked at
  place_seq    bigint      not null default 0,
  number       bigint      not null default 0,   -- of the last event that was told, or was about to be
  failures     int         not null default 0,   -- attempts that failed, one after the other
  failing      timestamptz,                      -- since when
  failure      text        not null default '',  -- the last one, in plain words
  failed       timestamptz,                      -- when that was
  told         timestamptz,                      -- when something last arrived
  next         timestamptz not null,             -- nothing is tried before
  heartbeat    timestamptz,                      -- when a sign of life is due
  ends         timestamptz,                      -- when the subscriber wants no more
  held_until   timestamptz                       -- somebody is at it until then
);

-- The outbox: one row a change of a watched type, written in the transaction that made the change.
create table exchange.change (
  seq  bigint      generated always as identity,
  tx   xid8        not null default pg_current_xact_id(),
  type text        not null,
  id   text        not null,
  ver  int         not null,
  kind text        not null check (kind in ('created', 'updated', 'deleted')),
  at   timestamptz not null,
  primary key (type, tx, seq)
);

-- Events that have their number: told, or about to be.
create table exchange.subscription_event (
  subscription text        not null references exchange.subscription on delete cascade,
  number       bigint      not null,
  type         text        not null,
  id           text        not null,
  ver          int         not null,
  kind         text        not null,
  at           timestamptz not null,
  told         timestamptz,                    -- null: not yet
  primary key (subscription, number)
);
create index subscription_event_waiting on exchange.subscription_event (subscription, number) where told is null;
create index subscription_event_told on exchange.subscription_event (told);

grant select, insert, update, delete on exchange.subscription, exchange.change, exchange.subscription_event to oneplace_app;
