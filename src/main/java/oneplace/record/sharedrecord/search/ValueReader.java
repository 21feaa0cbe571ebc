package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one value into what is held against resources; {@code name} is the parameter as it was asked, for refusals. */
final class ValueReader {

    /** The most alternatives of one parameter. */
    static final int MOST_ALTERNATIVES = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern RELATIVE =
            Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9.-]{1,64})(?:/_history/([A-Za-z0-9.-]{1,64}))?");

    private final SearchCatalogue catalogue;
    private final Instant now;

    ValueReader(SearchCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    ValueTest plain(SearchParameter parameter, String name, String value) {
        return switch (parameter.kind()) {
            case TOKEN -> pair(name, value);
            case REFERENCE -> reference(allowed(parameter), Escapes.plain(value));
            case DATE -> date(name, Escapes.plain(value));
            case STRING -> new StringTest.Begins(letters(name, value));
            case NUMBER -> number(name, Escapes.plain(value));
            case QUANTITY -> quantity(name, value);
            case URI -> new UriTest(Escapes.plain(value), UriTest.Reach.SAME);
            case SPECIAL -> near(name, value);
            case COMPOSITE -> throw Signal.refused(name, "A composite cannot stand inside a composite.");
        };
    }

    private Collection<String> allowed(SearchParameter parameter) {
        String only = parameter.onlyTarget();
        if (only != null) {
            return List.of(only);
        }
        return parameter.targets().isEmpty() ? catalogue.types() : parameter.targets();
    }

    static ReferenceTest reference(Collection<String> types, String text) {
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return new ReferenceTest.Local(List.of(relative.group(1)), relative.group(2), relative.group(3));
        }
        return isId(text) ? new ReferenceTest.Local(types, text, null) : new ReferenceTest.Literal(text);
    }

    static TokenTest pair(String name, String value) {
        List<String> parts = Escapes.split(value, '|');
        String first = Escapes.plain(parts.getFirst());
        if (parts.size() == 1) {
            return new TokenTest(null, first);
        }
        String second = Escapes.plain(String.join("|", parts.subList(1, parts.size())));
        if (first.isEmpty() && second.isEmpty()) {
            throw Signal.refused(name, "A bar alone says neither a system nor a code.");
        }
        return new TokenTest(first, second.isEmpty() ? null : second);
    }

    static OfTypeTest ofType(String name, String value) {
        List<String> parts = Escapes.split(value, '|');
        if (parts.size() != 3 || parts.stream().anyMatch(String::isEmpty)) {
            throw Signal.refused(name, "Write the type's system, its code and the value: system|code|value.");
        }
        return new OfTypeTest(Escapes.plain(parts.get(0)), Escapes.plain(parts.get(1)), Escapes.plain(parts.get(2)));
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private DateTest date(String name, String value) {
        Prefix prefix = Prefix.of(value);
        DateRange range = Dates.read(prefix == null ? value : value.substring(2));
        if (range == null) {
            throw Signal.refused(
                    name,
                    "Write a date as YYYY, YYYY-MM, YYYY-MM-DD or with a time and its zone, after a prefix or not.");
        }
        return DateTest.of(prefix == null ? Prefix.EQ : prefix, range, now);
    }

    private static NumberTest number(String name, String value) {
        Prefix prefix = Prefix.of(value);
        String digits = prefix == null ? value : value.substring(2);
        if (!NUMBER.matcher(digits).matches()) {
            throw Signal.refused(name, "Write a number such as 5.40 or 1e2, after a prefix or not.");
        }
        return NumberTest.of(prefix == null ? Prefix.EQ : prefix, new BigDecimal(digits));
    }

    private static QuantityTest quantity(String name, String value) {
        List<String> parts =
                Escapes.split(value, '|').stream().map(Escapes::plain).toList();
        if (parts.size() != 1 && parts.size() != 3) {
            throw Signal.refused(name, "Write a number, or number|system|code, or number||unit.");
        }
        NumberTest number = number(name, parts.getFirst());
        return parts.size() == 1
                ? new QuantityTest(number, null, null)
                : new QuantityTest(number, filled(parts.get(1)), filled(parts.get(2)));
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    private static NearTest near(String name, String value) {
        List<String> parts = Escapes.split(value, '|');
        if (parts.size() < 2
                || parts.size() > 4
                || !parts.stream()
                        .limit(3)
                        .allMatch(part -> NUMBER.matcher(part).matches())) {
            throw Signal.refused(name, "Write latitude|longitude|distance|unit.");
        }
        double distance = parts.size() > 2 ? Double.parseDouble(parts.get(2)) : 1;
        double kilometre = switch (parts.size() > 3 ? parts.get(3) : "km") {
            case "km", "" -> 1;
            case "m" -> 0.001;
            case "mi", "[mi_i]", "[mi_us]" -> 1.609344;
            default -> throw Signal.refused(name, "The unit is km, m or mi.");
        };
        return new NearTest(Double.parseDouble(parts.get(0)), Double.parseDouble(parts.get(1)), distance * kilometre);
    }

    static String letters(String name, String value) {
        String letters = TextForm.of(Escapes.plain(value));
        if (letters.isEmpty()) {
            throw Signal.refused(name, "A value is missing.");
        }
        return letters;
    }

    /** What stands between unescaped commas; none may be empty. */
    static List<String> alternatives(String name, String value) {
        List<String> alternatives = Escapes.split(value, ',');
        if (alternatives.size() > MOST_ALTERNATIVES) {
            throw Signal.refused(name, "A parameter has at most " + MOST_ALTERNATIVES + " alternatives.");
        }
        if (alternatives.stream().anyMatch(String::isBlank)) {
            throw Signal.refused(name, "A value is missing.");
        }
        return alternatives;
    }
}
