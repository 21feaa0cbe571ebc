package oneplace.record.sharedrecord.search;

/** What a token of the index stands for, so that a store can keep the families in different places. */
public enum TokenFamily {
    /** A code, a flag or another coded fact. */
    CODE,
    /** An identifier: of the resource itself, or inside a reference. */
    IDENTIFIER,
    /** A reference to another resource, or a canonical URL of a definition. */
    REFERENCE,
    /** The beginning of a text, or a URI. */
    TEXT
}
