-- Bundles, and stretches of files of lines, that were imported whole.

create table exchange.taken_in (
  organisation int         not null,   -- for whom
  digest       bytea       not null,   -- SHA-256 of the text
  entries      int         not null,
  at           timestamptz not null,
  primary key (organisation, digest)
);

grant select, insert on exchange.taken_in to oneplace_app;
