package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A heading, alone or within a card, a panel, a banner.
 *
 * @param text escaped when written
 * @param html wins over {@code text}
 * @param id null: none
 * @param size xxs, xs, s, m, l or xl
 * @param level 1 to 6; null: what suits the part it stands in
 * @param classes further class names
 * @param visuallyHiddenText read aloud, not shown
 * @param caption the small line with it
 * @param href makes its words a link
 * @param element instead of a heading, for example {@code p}
 */
public record Heading(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String id,
        @Nullable String size,
        @Nullable String level,
        @Nullable String classes,
        @Nullable String visuallyHiddenText,
        @Nullable Caption caption,
        @Nullable String href,
        @Nullable String element) {

    /** Plain words. */
    public static Heading of(String text) {
        return new Heading(text, null, null, null, null, null, null, null, null, null);
    }

    /** Plain words of a size at a level. */
    public static Heading of(String text, String size, int level) {
        return new Heading(text, null, null, size, String.valueOf(level), null, null, null, null, null);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return html == null && (text == null || text.isEmpty());
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** The name of its element when no level was given and {@code usual} suits. */
    public String name(int usual) {
        return element == null ? "h" + (level == null ? String.valueOf(usual) : level) : element;
    }
}
