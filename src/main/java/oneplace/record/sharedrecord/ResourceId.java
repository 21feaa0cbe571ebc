package oneplace.record.sharedrecord;

/**
 * Which resource: {@code Observation/0192…}.
 *
 * @param type an R4 resource type
 * @param id 1 to 64 letters, digits, hyphens or dots (FHIR R4, <em>id</em>)
 */
public record ResourceId(String type, String id) {

    /** The longest id there may be. */
    public static final int LONGEST = 64;

    /** Whether {@code text} may be a FHIR id. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fits = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-' || c == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    /** As references have it. */
    public String reference() {
        return type + "/" + id;
    }

    @Override
    public String toString() {
        return reference();
    }
}
