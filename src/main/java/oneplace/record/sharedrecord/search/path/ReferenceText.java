package oneplace.record.sharedrecord.search.path;

import org.jspecify.annotations.Nullable;

/** The literal form of references, read without building anything (FHIR R4, <em>References</em>, 2.3.0.1). */
public final class ReferenceText {

    private ReferenceText() {}

    /** The type in {@code [base/]Type/id[/_history/version]}; null when {@code text} has another form. */
    public static @Nullable String type(String text) {
        int end = idEnd(text);
        int slash = text.lastIndexOf('/', end - 1);
        if (slash <= 0) {
            return null;
        }
        int start = text.lastIndexOf('/', slash - 1) + 1;
        return isType(text, start, slash) && slash + 1 < end ? text.substring(start, slash) : null;
    }

    /** Where the id ends: before {@code /_history/…}, or the end of the text. */
    public static int idEnd(String text) {
        int history = text.indexOf("/_history/");
        return history < 0 ? text.length() : history;
    }

    private static boolean isType(String text, int from, int to) {
        if (from >= to || text.charAt(from) < 'A' || text.charAt(from) > 'Z') {
            return false;
        }
        for (int i = from + 1; i < to; i++) {
            char c = text.charAt(i);
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) {
                return false;
            }
        }
        return true;
    }
}
