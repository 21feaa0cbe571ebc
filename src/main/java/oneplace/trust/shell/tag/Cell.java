package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text its words
 * @param html wins over {@code text}
 * @param format numeric or string; null: as the column
 * @param align left, centre or right; null: as the column
 * @param width for example {@code one-half}
 * @param classes further class names
 * @param visuallyHiddenText read aloud after the words
 * @param href makes its words a link
 * @param sortValue what the script sorts by
 */
public record Cell(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String format,
        @Nullable String align,
        @Nullable String width,
        @Nullable String classes,
        @Nullable String visuallyHiddenText,
        @Nullable String href,
        @Nullable String sortValue) {

    /** Words. */
    public static Cell of(String text) {
        return new Cell(text, null, null, null, null, null, null, null, null);
    }

    /** Words with markup. */
    public static Cell html(Content html) {
        return new Cell(null, html, null, null, null, null, null, null, null);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** Figures or words: its own, or the column's. */
    public @Nullable String shownFormat(Column column) {
        return Words.or(format, column.format());
    }

    /** Where it stands: its own, or the column's; words in a column of figures stand right. */
    public @Nullable String shownAlign(Column column) {
        if (align != null) {
            return align;
        }
        return "string".equals(format) && "numeric".equals(column.format()) ? "right" : column.align();
    }
}
