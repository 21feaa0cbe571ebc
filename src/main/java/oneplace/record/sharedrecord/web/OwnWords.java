package oneplace.record.sharedrecord.web;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.record.sharedrecord.web.words.Detail;
import oneplace.record.sharedrecord.web.words.Headlines;
import tools.jackson.databind.JsonNode;

/**
 * What a person wants known about them, in their own words.
 *
 * @param matters what matters most
 * @param on the day they said so: "5 November 2026"
 * @param more their answers to the other headings
 */
public record OwnWords(String matters, String on, List<Detail> more, String href) {

    /** The form whose answers these are. Headings: PRSB, <em>About Me</em>. */
    private static final String ABOUT_ME = "https://oneplace.example/Questionnaire/about-me";

    private static final String MOST = "most important to me";

    /** Their latest words; empty when nobody has asked, or not for this viewer. @param entries latest first */
    static Optional<OwnWords> of(Collection<ReadEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.type().equals("QuestionnaireResponse"))
                .filter(entry -> entry.resource()
                        .path("questionnaire")
                        .asString("")
                        .split("\\|", 2)[0]
                        .equals(ABOUT_ME))
                .filter(entry -> entry.headline().standing().stands())
                .findFirst()
                .flatMap(OwnWords::words);
    }

    private static Optional<OwnWords> words(ReadEntry entry) {
        List<Detail> answers = items(entry.resource())
                .map(item -> new Detail(item.path("text").asString(""), Headlines.part(item, "answer.value")))
                .filter(answer -> !answer.words().isEmpty())
                .toList();
        return answers.stream()
                .filter(answer -> answer.label().contains(MOST))
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .map(most -> new OwnWords(
                        most.words(),
                        Dates.spoken(entry.day()),
                        answers.stream().filter(answer -> answer != most).toList(),
                        entry.href()));
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return node.path("item").valueStream().flatMap(item -> Stream.concat(Stream.of(item), items(item)));
    }
}
