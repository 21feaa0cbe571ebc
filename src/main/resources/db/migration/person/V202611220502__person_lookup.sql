-- Names are found by words. A word is looked up for slips among the distinct words, of which there are few, and people by
-- the words that came out: both stay fast however many people there are.
create table person.name_word (
  word text collate "C" primary key
);
create index name_word_slips on person.name_word using gin (word gin_trgm_ops);

create table person.name_token (
  word text collate "C" not null references person.name_word,
  person bigint not null references person.person,
  primary key (word, person)
);
create index name_token_person on person.name_token (person, word);   -- initials: has this person a word in k…?

-- The words that may be slips for one, most alike first. The limit of likeness is that of this function, whatever the
-- session has set.
create function person.words_like(wanted text) returns table (word text, likeness real)
  language sql stable parallel safe
  set pg_trgm.similarity_threshold = 0.25
  as $$
    select w.word, similarity(w.word, wanted) from person.name_word w where w.word % wanted
     order by 2 desc, 1 limit 60
  $$;

grant select, insert on person.name_word, person.name_token to oneplace_app;
grant execute on function person.words_like(text) to oneplace_app;
