package oneplace.record.sharedrecord.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the values of one parameter, with its modifier, into what is held against resources. */
final class ValueReader {

    /** The most alternatives of one parameter. */
    static final int MOST_ALTERNATIVES = 1_000;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,3})?");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern RELATIVE =
            Pattern.compile("([A-Z][A-Za-z]+)/([A-Za-z0-9.-]{1,64})(?:/_history/([A-Za-z0-9.-]{1,64}))?");
    private static final Set<String> UNSUPPORTED = Set.of("in", "not-in");

    private final SearchCatalogue catalogue;
    private final Instant now;

    ValueReader(SearchCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.now = now;
    }

    Clause clause(SearchParameter parameter, String name, @Nullable String modifier, String value) {
        if (modifier == null) {
            return new SimpleClause(
                    name,
                    parameter.kind() == SearchKind.COMPOSITE
                            ? tuples(parameter, name, value)
                            : oneOf(parameter, name, value, one -> plain(parameter, name, one)));
        }
        if (modifier.equals("missing") && parameter.kind() != SearchKind.COMPOSITE) {
            return new SimpleClause(name, new Criterion.Missing(parameter, flag(name, value)));
        }
        return switch (parameter.kind()) {
            case STRING -> new SimpleClause(name, string(parameter, name, modifier, value));
            case TOKEN -> new SimpleClause(name, token(parameter, name, modifier, value));
            case REFERENCE -> reference(parameter, name, modifier, value);
            case URI -> new SimpleClause(name, uri(parameter, name, modifier, value));
            case DATE, NUMBER, QUANTITY, COMPOSITE, SPECIAL -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion.OneOf string(SearchParameter parameter, String name, String modifier, String value) {
        return switch (modifier) {
            case "exact" -> oneOf(parameter, name, value, one -> new StringTest.Exact(Escapes.plain(one)));
            case "contains" ->
                oneOf(parameter, name, value, one -> new StringTest.Contains(letters(name, one)));
            default -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion token(SearchParameter parameter, String name, String modifier, String value) {
        return switch (modifier) {
            case "not" -> new Criterion.Not(oneOf(parameter, name, value, one -> pair(name, one)));
            case "text" -> oneOf(parameter, name, value, one -> new TokenTextTest(letters(name, one)));
            case "of-type" -> oneOf(parameter, name, value, one -> ofType(name, one));
            default -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion.OneOf uri(SearchParameter parameter, String name, String modifier, String value) {
        UriTest.Reach reach = switch (modifier) {
            case "below" -> UriTest.Reach.BELOW;
            case "above" -> UriTest.Reach.ABOVE;
            default -> throw badModifier(parameter, name, modifier);
        };
        return oneOf(parameter, name, value, one -> new UriTest(Escapes.plain(one), reach));
    }

    private Clause reference(SearchParameter parameter, String name, String modifier, String value) {
        switch (modifier) {
            case "identifier" -> {
                return new SimpleClause(
                        name, oneOf(parameter, name, value, one -> new ReferenceTest.Logical(pair(name, one))));
            }
            case "below", "above" -> {
                return hierarchy(parameter, name, modifier.equals("below"), value);
            }
            default -> {
                if (!catalogue.knows(modifier)) {
                    throw badModifier(parameter, name, modifier);
                }
                if (!parameter.targets().isEmpty() && !parameter.targets().contains(modifier)) {
                    throw Signal.refused(name, parameter.name() + " does not refer to " + modifier + ".");
                }
                return new SimpleClause(
                        name, oneOf(parameter, name, value, one -> reference(List.of(modifier), Escapes.plain(one))));
            }
        }
    }

    private Clause hierarchy(SearchParameter parameter, String name, boolean below, String value) {
        if (!parameter.targets().contains(parameter.type())) {
            throw Signal.refused(name, parameter.name() + " makes no tree of " + parameter.type() + ".");
        }
        List<Target> targets = new ArrayList<>();
        for (String one : alternatives(name, value)) {
            String plain = Escapes.plain(one);
            Target named = Target.of(plain);
            if (named == null && !ID.matcher(plain).matches()) {
                throw Signal.refused(name, "Name a resource of this place, as in " + parameter.type() + "/1.");
            }
            targets.add(named == null ? new Target(parameter.type(), plain) : named);
        }
        return new HierarchyClause(name, parameter, below, targets);
    }

    private static Criterion.OneOf oneOf(
            SearchParameter parameter, String name, String value, Function<String, ? extends ValueTest> read) {
        List<ValueTest> tests = new ArrayList<>();
        for (String alternative : alternatives(name, value)) {
            tests.add(read.apply(alternative));
        }
        return new Criterion.OneOf(parameter, tests);
    }

    private ValueTest plain(SearchParameter parameter, String name, String value) {
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

    private Criterion tuples(SearchParameter parameter, String name, String value) {
        List<CompositePart.Component> components = parameter.parts().getFirst().components();
        List<List<ValueTest>> tuples = new ArrayList<>();
        for (String alternative : alternatives(name, value)) {
            List<String> parts = Escapes.split(alternative, '$');
            if (parts.size() != components.size() || parts.stream().anyMatch(String::isEmpty)) {
                throw Signal.refused(
                        name,
                        parameter.name() + " takes " + components.size() + " values with $ between them: "
                                + String.join("$", parameter.components()) + ".");
            }
            List<ValueTest> tuple = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                tuple.add(plain(components.get(i).parameter(), name, parts.get(i)));
            }
            tuples.add(tuple);
        }
        return new Criterion.OneTuple(parameter, tuples);
    }

    private Collection<String> allowed(SearchParameter parameter) {
        String only = parameter.onlyTarget();
        if (only != null) {
            return List.of(only);
        }
        return parameter.targets().isEmpty() ? catalogue.types() : parameter.targets();
    }

    private static ReferenceTest reference(Collection<String> types, String text) {
        var relative = RELATIVE.matcher(text);
        if (relative.matches()) {
            return new ReferenceTest.Local(List.of(relative.group(1)), relative.group(2), relative.group(3));
        }
        return ID.matcher(text).matches()
                ? new ReferenceTest.Local(types, text, null)
                : new ReferenceTest.Literal(text);
    }

    private static TokenTest pair(String name, String value) {
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

    private static OfTypeTest ofType(String name, String value) {
        List<String> parts = Escapes.split(value, '|');
        if (parts.size() != 3 || parts.stream().anyMatch(String::isEmpty)) {
            throw Signal.refused(name, "Write the type's system, its code and the value: system|code|value.");
        }
        return new OfTypeTest(Escapes.plain(parts.get(0)), Escapes.plain(parts.get(1)), Escapes.plain(parts.get(2)));
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

    private static String letters(String name, String value) {
        String letters = TextForm.of(Escapes.plain(value));
        if (letters.isEmpty()) {
            throw Signal.refused(name, "A value is missing.");
        }
        return letters;
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Signal.refused(name, "Write true or false.");
        };
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

    private static Signal badModifier(SearchParameter parameter, String name, String modifier) {
        return Signal.refused(
                name,
                UNSUPPORTED.contains(modifier)
                        ? "The modifier :" + modifier + " is not supported."
                        : parameter.name() + " takes no modifier " + ControlReader.shown(modifier) + ".");
    }
}
