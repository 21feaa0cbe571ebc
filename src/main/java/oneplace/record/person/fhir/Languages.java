package oneplace.record.person.fhir;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The code of a language that people wrote in words: <em>Welsh first, English fluent</em> is {@code cy}. Source: BCP 47, by the
 * English names of ISO 639; British Sign Language is {@code bfi}; {@code und} is a language nobody could tell.
 */
final class Languages {

    static final String SYSTEM = "urn:ietf:bcp:47";

    private static final String NOT_TOLD = "und";
    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    /** The first language a text names. */
    static String code(String text) {
        String words = text.toLowerCase(Locale.UK);
        if (words.contains("british sign") || words.matches(".*\\bbsl\\b.*")) {
            return "bfi";
        }
        return Arrays.stream(words.split("[^\\p{L}]+"))
                .filter(BY_NAME::containsKey)
                .map(BY_NAME::get)
                .findFirst()
                .orElse(NOT_TOLD);
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            codes.putIfAbsent(Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.UK), code);
        }
        codes.put("farsi", "fa");
        codes.put("mandarin", "zh");
        codes.put("cantonese", "yue");
        codes.put("gaelic", "gd");
        return codes;
    }
}
