package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A tag of the design system: a word in a coloured box. The word says it; the colour repeats it.
 *
 * @param text its words
 * @param html wins over {@code text}
 * @param colour white, grey, green, aqua-green, blue, purple, pink, red, orange or yellow; {@code none}: no colour
 * @param border false: no line round it
 * @param id null: none
 * @param classes further class names
 */
public record Badge(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String colour,
        boolean border,
        @Nullable String id,
        @Nullable String classes) {

    /** A word in a colour. */
    public static Badge of(String text, String colour) {
        return new Badge(text, null, colour, true, null, null);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }
}
