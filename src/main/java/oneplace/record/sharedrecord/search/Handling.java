package oneplace.record.sharedrecord.search;

/** What becomes of parameters that are not known ({@code Prefer: handling=}, FHIR R4, <em>Search</em>, 3.1.1.3.1). */
public enum Handling {
    /** The query is refused. */
    STRICT,
    /** They are left out, and listed in {@link SearchQuery#ignored()}. */
    LENIENT
}
