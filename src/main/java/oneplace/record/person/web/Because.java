package oneplace.record.person.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** Evidence codes in words: why a search found somebody, and what speaks for and against one person. */
public final class Because {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("oneplace.record.person.evidence", Locale.UK);

    private Because() {}

    /** One code: <em>Family name nearly the same</em>. */
    public static String words(String code) {
        return WORDS.getString(code);
    }

    /** Several, divided by semicolons. */
    public static String words(List<String> codes) {
        return codes.stream().map(Because::words).collect(Collectors.joining("; "));
    }
}
