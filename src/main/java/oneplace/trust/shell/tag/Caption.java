package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The small line above or below a heading.
 *
 * @param text escaped when written
 * @param html wins over {@code text}
 * @param id null: none
 * @param element {@code span} unless given
 * @param placement {@code start} (inside, first; the usual one), {@code end}, {@code before} or {@code after}
 * @param size m, l, xl or xxl; null: that of the heading
 * @param classes further class names
 */
public record Caption(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String id,
        @Nullable String element,
        @Nullable String placement,
        @Nullable String size,
        @Nullable String classes) {

    /** Plain words inside the heading, first. */
    public static Caption of(String text) {
        return new Caption(text, null, null, null, null, null, null);
    }

    /** Whether it stands at {@code place}. */
    public boolean at(String place) {
        return (placement == null ? "start" : placement).equals(place);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** The name of its element. */
    public String name() {
        return element == null ? "span" : element;
    }

    /** Its class names beside a heading of {@code headingSize}. */
    public String css(@Nullable String headingSize) {
        String sized = Css.pick("nhsuk-caption-", size == null ? headingSize : size, "m", "l", "xl", "xxl");
        boolean below = at("end") || at("after");
        return Words.css(sized == null ? "nhsuk-caption" : sized, below ? "nhsuk-caption--bottom" : null, classes);
    }
}
