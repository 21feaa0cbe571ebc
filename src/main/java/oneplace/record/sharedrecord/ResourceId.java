package oneplace.record.sharedrecord;

import java.util.regex.Pattern;

/**
 * Which resource: {@code Observation/0192…}.
 *
 * @param type an R4 resource type
 * @param id 1 to 64 letters, digits, hyphens or dots (FHIR R4, <em>id</em>)
 */
public record ResourceId(String type, String id) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9\\-.]{1,64}");

    /** Whether {@code text} may be a FHIR id. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
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
