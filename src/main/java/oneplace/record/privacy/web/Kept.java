package oneplace.record.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.shell.tag.DatePart;

/** What was typed into a form or stands in an address, by field; kept so that a page can show it again. */
public record Kept(Map<String, String> fields) {

    /** Nothing typed yet. */
    public static final Kept NOTHING = new Kept(Map.of());

    public Kept {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field, without spaces around; empty when there is nothing. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The id in a field; empty when there is none. */
    Optional<UUID> id(String field) {
        return uuid(text(field));
    }

    /** A small number in a field; 0 when there is none. */
    int number(String field) {
        String text = text(field);
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }

    /** An id as an address has it; empty for anything else. */
    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The parts of a date, to be shown again. */
    public List<DatePart> parts(String prefix) {
        return DatePart.date(prefix, text(prefix + "-day"), text(prefix + "-month"), text(prefix + "-year"));
    }
}
