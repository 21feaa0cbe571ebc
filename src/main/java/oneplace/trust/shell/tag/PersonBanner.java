package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a page is about: stands on every page about a person.
 *
 * @param name family name in capitals first: "ELLERY, Margaret"
 * @param title "Mrs"; null when there is none
 * @param facts birth date and age, NHS number, sex, what they like to be called
 * @param alerts what could harm them if it were overlooked
 * @param needs how to communicate with them, and adjustments
 * @param contacts whom to contact
 */
public record PersonBanner(
        String name,
        @Nullable String title,
        List<Fact> facts,
        List<Content> alerts,
        List<Content> needs,
        List<Content> contacts) {

    /** A line that begins with bold words: {@code line("Allergy:", "penicillin (rash, 1987)")}. */
    public static Content line(String bold, String words) {
        return output -> {
            output.writeContent("<strong>");
            output.writeUserContent(bold);
            output.writeContent("</strong> ");
            output.writeUserContent(words);
        };
    }

    /** A plain line. */
    public static Content line(String words) {
        return output -> output.writeUserContent(words);
    }
}
