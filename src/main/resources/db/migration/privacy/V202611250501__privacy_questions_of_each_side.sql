-- About one look the person has one question and the officers have one: what officers make of a pattern must not swallow what
-- the person asks. Who asks again adds to theirs.
alter table privacy.question drop constraint question_person_shard_seq_key;
create unique index question_of_a_side on privacy.question (person, shard, seq, (origin = 'person'));
alter table privacy.question_move drop constraint question_move_kind_check;
alter table privacy.question_move add constraint question_move_kind_check
  check (kind in ('taken', 'noted', 'escalated', 'answered', 'asked-again', 'added'));
