package oneplace.record.sharedrecord.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The answers of a form, question by question. */
final class Answers {

    private static final int SHOWN = 20;

    private Answers() {}

    static String of(JsonNode response, Plain plain) {
        List<String> answers = new ArrayList<>();
        items(response).forEach(item -> {
            String answer = plain.all(item, Path.parse("answer.value"));
            String question = plain.first(item, "text");
            if (!answer.isEmpty() && answers.size() < SHOWN) {
                answers.add(question.isEmpty() ? answer : question + ": " + answer);
            }
        });
        return String.join("; ", answers);
    }

    /** What the form is called: the last part of its address where that is words; else how many questions it has. */
    static Optional<String> form(JsonNode response) {
        String address = response.path("questionnaire").asString("").split("\\|", 2)[0];
        String last = address.substring(address.lastIndexOf('/') + 1);
        if (last.matches("[A-Za-z]+(-[A-Za-z]+)*")) {
            return Optional.of(last.replace('-', ' '));
        }
        long questions = items(response).count();
        return questions < 2 ? Optional.empty() : Optional.of("Answers to " + questions + " questions");
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return node.path("item")
                .valueStream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item),
                        Stream.concat(
                                items(item), item.path("answer").valueStream().flatMap(Answers::items))));
    }
}
