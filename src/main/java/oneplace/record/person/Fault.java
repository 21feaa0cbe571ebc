package oneplace.record.person;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something given about a person cannot be used. Never holds what was given: it may be an identifier.
 *
 * @param field the field of the form it stands at: {@code born}, {@code nhsNumber}
 * @param code names its sentence in {@code faults.properties}
 * @param values numbers and field names that the sentence speaks of
 */
public record Fault(String field, String code, List<Object> values) {

    private static final ResourceBundle SENTENCES =
            ResourceBundle.getBundle("oneplace.record.person.faults", Locale.UK);

    public Fault {
        values = List.copyOf(values);
    }

    /** A fault at a field. */
    public static Fault at(String field, String code, Object... values) {
        return new Fault(field, code, List.of(values));
    }

    /** One sentence saying what is wrong and what to do. */
    public String sentence() {
        return MessageFormat.format(SENTENCES.getString(code), values.toArray());
    }
}
