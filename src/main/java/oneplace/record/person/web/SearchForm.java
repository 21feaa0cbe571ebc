package oneplace.record.person.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Fault;
import oneplace.record.person.PartialDate;
import oneplace.record.person.SearchAsked;
import org.jspecify.annotations.Nullable;

/**
 * The search form. Its one box takes what people have in hand: a name, an NHS number, and a date of birth among the words.
 *
 * @param asked null when something typed cannot be
 * @param page from 1
 */
record SearchForm(Typed typed, @Nullable SearchAsked asked, List<Fault> faults, int page) {

    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(?:(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})|(\\d{4}-\\d{2}-\\d{2}))(?!\\d)");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(?:\\d[ -]?){9}\\d(?!\\d)");

    static SearchForm of(Map<String, String> sent) {
        Typed typed = new Typed(sent);
        List<Fault> faults = new ArrayList<>();
        String q = typed.text("q");
        PartialDate born = typed.date("born", faults);
        Matcher date = DATE.matcher(q);
        if (born == null && date.find()) {
            born = PartialDate.parse(iso(date)).orElse(null);
            q = date.replaceFirst(" ");
            if (born == null) {
                faults.add(Fault.at("q", "born.invalid"));
            }
        }
        NhsNumber number = null;
        Matcher digits = TEN_DIGITS.matcher(q);
        if (digits.find()) {
            number = NhsNumber.parse(digits.group().replaceAll("\\D", "")).orElse(null);
            q = digits.replaceFirst(" ");
            if (number == null) {
                faults.add(Fault.at("q", "nhsNumber.invalid"));
            }
        }
        SearchAsked asked =
                faults.isEmpty() ? new SearchAsked(q.strip(), number, born, typed.orNull("postcode")) : null;
        return new SearchForm(typed, asked, faults, page(typed.text("page")));
    }

    private static String iso(Matcher date) {
        return date.group(4) != null
                ? date.group(4)
                : "%s-%02d-%02d"
                        .formatted(date.group(3), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
    }

    private static int page(String page) {
        return page.matches("\\d{1,3}") ? Math.max(1, Integer.parseInt(page)) : 1;
    }

    /** What was typed, for the buttons to other pages. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : List.of("q", "born-day", "born-month", "born-year", "postcode")) {
            if (!typed.text(field).isEmpty()) {
                fields.put(field, typed.text(field));
            }
        }
        return fields;
    }
}
