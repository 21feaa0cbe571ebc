package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * One line of a task list.
 *
 * @param heading what is to be done
 * @param hint a line below
 * @param href where it is done; null: it cannot be done yet
 * @param status how far it is
 * @param classes further class names
 */
public record Task(
        Heading heading,
        @Nullable Text hint,
        @Nullable String href,
        Status status,
        @Nullable String classes) {

    /** How far a task is: words, or a tag. */
    public record Status(
            @Nullable String text,
            @Nullable Content html,
            @Nullable Badge tag,
            @Nullable String classes) {

        /** What to write when there is no tag. */
        public Content content() {
            return Words.of(text, html);
        }
    }

    /** A task that is done in words. */
    public static Task of(String what, @Nullable String href, String status) {
        return new Task(Heading.of(what), null, href, new Status(status, null, null, null), null);
    }

    /** A task with a tag. */
    public static Task of(String what, @Nullable String href, Badge status) {
        return new Task(Heading.of(what), null, href, new Status(null, null, status, null), null);
    }
}
