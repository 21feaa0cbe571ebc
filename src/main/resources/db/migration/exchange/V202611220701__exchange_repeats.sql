-- Requests that may come twice: the key a client gave a creation, and what became of it. Kept 30 days.

create table exchange.repeat (
  client text        not null,
  key    text        not null,
  at     timestamptz not null,
  input  bytea       not null,   -- SHA-256 of what was asked
  answer text,                   -- what was answered, without any resource; null while the first is being carried out
  primary key (client, key)
);
create index repeat_at on exchange.repeat (at);

grant select, insert, update, delete on exchange.repeat to oneplace_app;
