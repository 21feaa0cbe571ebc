package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link or button beside a row or a card's heading.
 *
 * @param text its words
 * @param html wins over {@code text}
 * @param href where it leads
 * @param visuallyHiddenText what it changes, read aloud: "name"
 * @param type makes it a button of that type
 * @param id null: none
 * @param classes further class names
 * @param name what is sent
 * @param value what is sent
 */
public record Action(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        @Nullable String visuallyHiddenText,
        @Nullable String type,
        @Nullable String id,
        @Nullable String classes,
        @Nullable String name,
        @Nullable String value) {

    /** A link. */
    public static Action link(String text, String href, String about) {
        return new Action(text, null, href, about, null, null, null, null, null);
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }

    /** {@code a} or {@code button}. */
    public String element() {
        return href != null && type == null ? "a" : "button";
    }
}
