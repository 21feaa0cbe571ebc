package oneplace.trust.shell.tag;

import org.jspecify.annotations.Nullable;

/**
 * The group round several fields.
 *
 * @param legend its words
 * @param id null: none
 * @param role null: that of a fieldset
 * @param describedBy ids of further descriptions
 * @param classes further class names
 */
public record Fieldset(
        @Nullable Label legend,
        @Nullable String id,
        @Nullable String role,
        @Nullable String describedBy,
        @Nullable String classes) {

    /** A group with plain words. */
    public static Fieldset of(String legend) {
        return of(Label.of(legend));
    }

    /** A group. */
    public static Fieldset of(Label legend) {
        return new Fieldset(legend, null, null, null, null);
    }
}
