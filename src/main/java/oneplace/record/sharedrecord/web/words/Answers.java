package oneplace.record.sharedrecord.web.words;

import java.util.ArrayList;
import java.util.List;
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

    private static Stream<JsonNode> items(JsonNode node) {
        return node.path("item")
                .valueStream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item),
                        Stream.concat(
                                items(item), item.path("answer").valueStream().flatMap(Answers::items))));
    }
}
