package oneplace.record.mine.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oneplace.trust.shell.tag.Choice;

/**
 * How whoever invites a person, or writes down what they decided, knows that it is them. Source: NHS England, <em>Identity
 * verification and authentication standard for digital health and care services</em> (DCB3051): documents, vouching, or
 * information from the record.
 */
enum HowKnown {
    KNOWN("known", "I know them from their care"),
    DOCUMENT("document", "I saw a document with their photograph"),
    ANSWERS("answers", "They answered questions that only their record answers");

    private final String code;
    private final String words;

    HowKnown(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<HowKnown> of(String code) {
        return Arrays.stream(values()).filter(how -> how.code.equals(code)).findFirst();
    }

    /** As a form offers them. */
    static List<Choice> choices() {
        return Arrays.stream(values())
                .map(how -> Choice.of(how.code, how.words))
                .toList();
    }
}
