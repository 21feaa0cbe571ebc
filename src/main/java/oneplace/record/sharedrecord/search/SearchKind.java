package oneplace.record.sharedrecord.search;

/** The types of search parameter (FHIR R4, <em>Search</em>, 3.1.1.4). */
public enum SearchKind {
    NUMBER,
    DATE,
    STRING,
    TOKEN,
    REFERENCE,
    COMPOSITE,
    QUANTITY,
    URI,
    SPECIAL;

    /** The code of R4's value set {@code search-param-type}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
