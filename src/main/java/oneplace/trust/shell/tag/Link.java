package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A link in a list of links: breadcrumb, contents, errors.
 *
 * @param text its words
 * @param html wins over {@code text}
 * @param href where it leads; null: words only
 * @param current the page one is on
 * @param classes further class names
 * @param items links below it
 */
public record Link(
        @Nullable String text,
        @Nullable Content html,
        @Nullable String href,
        boolean current,
        @Nullable String classes,
        List<Link> items) {

    /** A link. */
    public static Link of(String text, String href) {
        return new Link(text, null, href, false, null, List.of());
    }

    /** The page one is on. */
    public static Link here(String text) {
        return new Link(text, null, null, true, null, List.of());
    }

    /** What to write. */
    public Content content() {
        return Words.of(text, html);
    }
}
