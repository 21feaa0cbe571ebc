-- An entry and what it came in are written in one transaction, with the number the row of what came has just been given, and
-- the application may not take such a row away. To ask for it again at each entry, and lock it, told nothing new and cost a
-- creation a statement of its own. What these constraints said, the check of the record says (./oneplace verify).
alter table sharedrecord.record drop constraint record_source_fkey;
alter table sharedrecord.record_version drop constraint record_version_source_fkey;
