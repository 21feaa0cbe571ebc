-- Bulk exports that clients asked for. The files lie in the data folder; when an export has expired both are removed.

create table exchange.export (
  id        uuid        primary key,
  client    text        not null,      -- who asked, and alone may fetch
  asked     text        not null,      -- the question, as JSON
  state     text        not null check (state in ('waiting', 'running', 'done', 'failed')),
  begun     timestamptz not null,
  as_of     timestamptz,               -- transactionTime: nothing written later is in it
  ended     timestamptz,
  attempts  int         not null default 0,
  percent   int         not null default 0,
  reason    text        not null default '',
  files     text        not null default '[]'   -- type, name and count of each, as JSON
);
create index export_client on exchange.export (client, begun);

grant select, insert, update, delete on exchange.export to oneplace_app;
