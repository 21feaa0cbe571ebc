-- Of an entry with more tokens than the index keeps, its person is led to by a token of its type too: that of crowding
-- plus the type's number. So a search of one type does not look at people whose crowded entries are all of others.
insert into sharedrecord.present (tok, person)
select distinct -566610019286284057 + r.type, r.person
  from sharedrecord.record r
 where r.person <> 0 and -566610019286284057 = any(r.toks)
    on conflict do nothing;
