package oneplace.trust.shell.tag;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Text as content of a template: escaped where it was typed, as it stands where a template wrote it. */
final class Words {

    /** Nothing at all. */
    static final Content NONE = output -> {};

    private Words() {}

    /** {@code html} if there is any, else {@code text}, escaped. */
    static Content of(@Nullable String text, @Nullable Content html) {
        if (html != null) {
            return html;
        }
        return text == null ? NONE : output -> output.writeUserContent(text);
    }

    /** Class names one after the other; those that are null or empty are left out. */
    static String css(@Nullable String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            if (name != null && !name.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(name);
            }
        }
        return all.toString();
    }

    /** {@code wanted} if it is not null, else {@code otherwise}. */
    static <T> @Nullable T or(@Nullable T wanted, @Nullable T otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
