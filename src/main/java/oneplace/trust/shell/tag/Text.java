package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A hint, an error message, a prefix: words that may carry markup.
 *
 * @param text escaped when written
 * @param html wins over {@code text}
 * @param id null: the tag makes one
 * @param classes further class names
 * @param visuallyHiddenText read aloud, not shown
 */
public record Text(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String id,
        @Nullable String classes,
        @Nullable String visuallyHiddenText) {

    /** Plain words; null when there are none, so that {@code Text.of(errors.get("name"))} is no error message. */
    public static @Nullable Text of(@Nullable String text) {
        return text == null || text.isEmpty() ? null : new Text(text, null, null, null, null);
    }

    /** Words with markup. */
    public static Text html(Content html) {
        return new Text(null, html, null, null, null);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return html == null && (text == null || text.isEmpty());
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** The text's id when it is shown, else null. */
    public static @Nullable String id(@Nullable Text text, String otherwise) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return text.id == null ? otherwise : text.id;
    }
}
