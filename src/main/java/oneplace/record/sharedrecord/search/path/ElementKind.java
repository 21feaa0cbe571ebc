package oneplace.record.sharedrecord.search.path;

/** What the element at the end of a path is, as far as searching tells types apart. */
public enum ElementKind {
    BOOLEAN,
    /** {@code code}, whose letters' case counts. */
    CODE,
    /** {@code string}, {@code markdown}, {@code id} and other plain text. */
    TEXT,
    /** {@code uri}, {@code url}, {@code canonical}, {@code oid}, {@code uuid}. */
    URI,
    /** {@code date}, {@code dateTime}, {@code instant}. */
    DATE,
    /** {@code decimal}, {@code integer}, {@code positiveInt}, {@code unsignedInt}. */
    NUMBER,
    CODEABLE_CONCEPT,
    CODING,
    IDENTIFIER,
    CONTACT_POINT,
    HUMAN_NAME,
    ADDRESS,
    PERIOD,
    TIMING,
    /** {@code Quantity} and its kin: {@code Age}, {@code Duration}, {@code Count}, {@code Distance}. */
    QUANTITY,
    MONEY,
    RANGE,
    REFERENCE,
    /** A whole resource inside another, as in a Bundle. */
    RESOURCE,
    /** Anything that no search looks into. */
    OTHER;

    static ElementKind of(String type) {
        return switch (type) {
            case "boolean" -> BOOLEAN;
            case "code" -> CODE;
            case "string", "markdown", "id" -> TEXT;
            case "uri", "url", "canonical", "oid", "uuid" -> URI;
            case "date", "dateTime", "instant" -> DATE;
            case "decimal", "integer", "positiveInt", "unsignedInt" -> NUMBER;
            case "CodeableConcept" -> CODEABLE_CONCEPT;
            case "Coding" -> CODING;
            case "Identifier" -> IDENTIFIER;
            case "ContactPoint" -> CONTACT_POINT;
            case "HumanName" -> HUMAN_NAME;
            case "Address" -> ADDRESS;
            case "Period" -> PERIOD;
            case "Timing" -> TIMING;
            case "Quantity", "Age", "Duration", "Count", "Distance" -> QUANTITY;
            case "Money" -> MONEY;
            case "Range" -> RANGE;
            case "Reference" -> REFERENCE;
            case "Resource" -> RESOURCE;
            default -> OTHER;
        };
    }
}
