package oneplace.record.sharedrecord.search;

/** What became of reading a query. */
public sealed interface SearchReading permits SearchQuery, SearchRefusal {}
