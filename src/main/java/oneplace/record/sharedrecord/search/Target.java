package oneplace.record.sharedrecord.search;

import oneplace.record.sharedrecord.search.path.ReferenceText;
import org.jspecify.annotations.Nullable;

/**
 * A resource of this place that another refers to.
 *
 * @param type {@code Patient}
 * @param id its logical id
 */
public record Target(String type, String id) {

    /** {@code Patient/1}. */
    public String text() {
        return type + "/" + id;
    }

    /** What a relative reference ({@code Type/id}, {@code Type/id/_history/version}) points to; null for any other text. */
    public static @Nullable Target of(@Nullable String reference) {
        if (reference == null) {
            return null;
        }
        String type = ReferenceText.type(reference);
        if (type == null || !reference.startsWith(type + "/")) {
            return null;
        }
        return new Target(type, reference.substring(type.length() + 1, ReferenceText.idEnd(reference)));
    }
}
