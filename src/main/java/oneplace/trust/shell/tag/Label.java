package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The words of a field (label) or of a group of fields (legend). Both may be the heading of the page.
 *
 * @param text escaped when written
 * @param html wins over {@code text}
 * @param id null: none
 * @param size s, m, l or xl
 * @param heading the words are a heading too
 * @param isPageHeading the words are the page's {@code h1}
 * @param classes further class names
 * @param visuallyHiddenText read aloud, not shown
 * @param caption the small line with it
 */
public record Label(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String id,
        @Nullable String size,
        @Nullable Heading heading,
        boolean isPageHeading,
        @Nullable String classes,
        @Nullable String visuallyHiddenText,
        @Nullable Caption caption) {

    /** Plain words. */
    public static Label of(String text) {
        return new Label(text, null, null, null, null, false, null, null, null);
    }

    /** Plain words of a size: s, m, l or xl. */
    public static Label of(String text, String size) {
        return new Label(text, null, null, size, null, false, null, null, null);
    }

    /** Words that are the page's heading. */
    public static Label heading(String text) {
        return new Label(text, null, null, "l", null, true, null, null, null);
    }

    /** Words that are read aloud and not shown. */
    public static Label hidden(String text) {
        return new Label(text, null, null, null, null, false, "nhsuk-u-visually-hidden", null, null);
    }

    /** Whether the words are a heading. */
    public boolean isHeading() {
        return heading != null || isPageHeading;
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return content() == Words.NONE;
    }

    /** What to write. */
    public Content content() {
        Content ofHeading = heading == null ? Words.NONE : heading.content();
        return ofHeading == Words.NONE ? Words.of(text, html) : ofHeading;
    }

    /** Its size, or its heading's. */
    public @Nullable String shownSize() {
        return heading == null ? size : Words.or(heading.size(), size);
    }

    /** Its caption, or its heading's. */
    public @Nullable Caption shownCaption() {
        return heading == null ? caption : Words.or(heading.caption(), caption);
    }

    /** The level of its heading: 1 unless given. */
    public String level() {
        return heading == null || heading.level() == null ? "1" : heading.level();
    }

    /** The id of its heading. */
    public @Nullable String headingId() {
        return heading == null ? null : heading.id();
    }
}
