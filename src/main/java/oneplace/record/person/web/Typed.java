package oneplace.record.person.web;

import java.util.List;
import java.util.Map;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Fault;
import oneplace.record.person.PartialDate;
import oneplace.trust.shell.tag.DatePart;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, by field; kept so that a page can show it again. */
public record Typed(Map<String, String> fields) {

    /** A form nobody has typed in. */
    public static final Typed NOTHING = new Typed(Map.of());

    public Typed {
        fields = Map.copyOf(fields);
    }

    /** What stands in a field, without spaces around; empty when there is nothing. */
    public String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    /** The same; null when there is nothing. */
    @Nullable
    String orNull(String field) {
        String text = text(field);
        return text.isEmpty() ? null : text;
    }

    /** The parts of a date, to be shown again. */
    public List<DatePart> parts(String prefix) {
        return DatePart.date(prefix, text(prefix + "-day"), text(prefix + "-month"), text(prefix + "-year"));
    }

    /** A date in three fields, of which day, or day and month, may be empty; null when all are. What is wrong is added. */
    @Nullable
    PartialDate date(String prefix, List<Fault> faults) {
        String day = text(prefix + "-day");
        String month = text(prefix + "-month");
        String year = text(prefix + "-year");
        if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
            return null;
        }
        String whole = year + (month.isEmpty() ? "" : "-" + two(month)) + (day.isEmpty() ? "" : "-" + two(day));
        boolean gap = month.isEmpty() && !day.isEmpty();
        PartialDate date = gap ? null : PartialDate.parse(whole).orElse(null);
        if (date == null) {
            faults.add(Fault.at(prefix, "born.invalid"));
        }
        return date;
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }

    /** An NHS number, spaces ignored; null when the field is empty. What is wrong is added. */
    @Nullable
    NhsNumber number(String field, List<Fault> faults) {
        String text = text(field).replaceAll("\\s", "");
        if (text.isEmpty()) {
            return null;
        }
        NhsNumber number = NhsNumber.parse(text).orElse(null);
        if (number == null) {
            faults.add(Fault.at(field, "nhsNumber.invalid"));
        }
        return number;
    }
}
