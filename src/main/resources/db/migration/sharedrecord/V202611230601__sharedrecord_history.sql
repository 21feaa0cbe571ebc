-- History of a type and of the whole record: the latest version first. A version without a body says that the resource was
-- deleted; nothing then stands under its key in sharedrecord.record.
create index record_version_updated on sharedrecord.record_version (type, updated, key);
