-- What was changed since a moment, by type: _lastUpdated, and sorting by it. An update writes this index too; systems that
-- follow the record by asking what is new would otherwise read every entry of a type.
create index record_updated on sharedrecord.record (type, updated, key) include (person, classes, org);
