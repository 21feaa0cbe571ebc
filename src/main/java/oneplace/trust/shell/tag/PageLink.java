package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * A link of a pagination: to a page by number, or to the one before or after.
 *
 * @param number the page's number
 * @param href where it leads
 * @param current the page one is on
 * @param ellipsis in place of a link: pages left out
 * @param ariaLabel null: "Page 3"
 * @param classes further class names
 * @param text before and after: "Previous", "Next" unless given
 * @param label before and after: the page's title
 */
public record PageLink(
        @Nullable String number,
        @Nullable String href,
        boolean current,
        boolean ellipsis,
        @Nullable String ariaLabel,
        @Nullable String classes,
        @Nullable String text,
        @Nullable Text label) {

    /** A page by number. */
    public static PageLink page(int number, String href, boolean current) {
        return new PageLink(String.valueOf(number), href, current, false, null, null, null, null);
    }

    /** Pages left out. */
    public static PageLink more() {
        return new PageLink(null, null, false, true, null, null, null, null);
    }

    /** The page before or after. */
    public static PageLink to(String href, @Nullable String label) {
        return new PageLink(null, href, false, false, null, null, null, Text.of(label));
    }

    /** What is read aloud. */
    public String spoken() {
        return ariaLabel == null ? "Page " + number : ariaLabel;
    }

    /** Its words, or {@code usual} with " page" read aloud after it. */
    public Content words(String usual) {
        return text == null
                ? output -> output.writeContent(usual + "<span class=\"nhsuk-u-visually-hidden\"> page</span>")
                : Words.of(text, null);
    }
}
