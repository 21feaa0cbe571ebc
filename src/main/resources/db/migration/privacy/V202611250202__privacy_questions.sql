-- Questions about looks. A question and what became of it are only ever added to.
create schema privacy;
grant usage on schema privacy to oneplace_app;

create table privacy.question (
  id uuid primary key,
  person bigint not null,                     -- whose record it was
  shard smallint not null,                    -- the look: its place in the log
  seq bigint not null,
  look_at timestamptz not null,
  looks int not null,                         -- how many that day were alike
  origin text not null check (origin in ('person', 'officer', 'pattern')),
  asked_by text not null,
  asked_by_name text not null,
  words text not null,
  asked timestamptz not null,
  due date not null,
  unique (person, shard, seq)
);

create table privacy.question_move (
  question uuid not null references privacy.question,
  n int not null check (n > 0),
  at timestamptz not null,
  who text not null,
  who_name text not null,
  kind text not null check (kind in ('taken', 'noted', 'escalated', 'answered', 'asked-again')),
  outcome text check (outcome in ('justified', 'not-justified')),
  told text not null,                         -- what the person reads
  next text not null,                         -- what happens now; the person reads it
  note text not null,                         -- for the officers alone
  due date,
  primary key (question, n),
  check ((kind = 'answered') = (outcome is not null))
);
grant select, insert on privacy.question, privacy.question_move to oneplace_app;
