package oneplace.record.privacy.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What is wrong with a form, as sentences. */
final class Faults {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("oneplace.record.privacy.faults", Locale.UK);

    private Faults() {}

    /** Sentences by field, in the order given. */
    static Map<String, String> sentences(Map<String, String> codes) {
        Map<String, String> sentences = new LinkedHashMap<>();
        codes.forEach((field, code) -> sentences.put(field, SENTENCES.getString(code)));
        return sentences;
    }

    /** One fault at a field. */
    static Map<String, String> at(String field, String code) {
        return Map.of(field, SENTENCES.getString(code));
    }
}
