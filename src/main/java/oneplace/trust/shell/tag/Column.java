package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The head of a column of a table.
 *
 * @param text its words
 * @param html wins over {@code text}
 * @param format {@code numeric}: figures, to the right
 * @param align left, centre or right
 * @param width for example {@code one-half}
 * @param classes further class names
 * @param visuallyHiddenText read aloud after the words
 * @param href sorting by the server: where the link leads
 * @param sort none, ascending or descending
 * @param sortNext which comes next
 */
public record Column(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String format,
        @Nullable String align,
        @Nullable String width,
        @Nullable String classes,
        @Nullable String visuallyHiddenText,
        @Nullable String href,
        @Nullable String sort,
        @Nullable String sortNext) {

    /** A column of words. */
    public static Column of(String text) {
        return new Column(text, null, null, null, null, null, null, null, null, null);
    }

    /** A column of figures. */
    public static Column figures(String text) {
        return new Column(text, null, "numeric", null, null, null, null, null, null, null);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }
}
