package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a summary list.
 *
 * @param key what it is
 * @param value what it says
 * @param actions what can be done about it
 * @param border false: no line below
 * @param classes further class names
 */
public record Fact(
        Cell key,
        Cell value,
        List<Action> actions,
        boolean border,
        @Nullable String classes) {

    /** One side of the row. {@code width}: for example {@code one-half}. */
    public record Cell(
            @Nullable String text,
            @Nullable Content html,
            @Nullable String id,
            @Nullable String width,
            @Nullable String classes) {

        /** What to write. */
        public Content content() {
            return Words.of(text, html);
        }

        /** Class names with {@code own} first. */
        public String css(String own) {
            return Words.css(own, width == null ? null : "nhsuk-u-width-" + width, classes);
        }
    }

    /** Plain words on both sides. */
    public static Fact of(String key, String value) {
        return of(key, output -> output.writeUserContent(value));
    }

    /** A plain word, and a value with markup. */
    public static Fact of(String key, Content value) {
        return new Fact(
                new Cell(key, null, null, null, null), new Cell(null, value, null, null, null), List.of(), true, null);
    }

    /** The same with a link to change it. */
    public Fact with(Action... added) {
        return new Fact(key, value, List.of(added), border, classes);
    }
}
