package oneplace.base.rulebook;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.base.rulebook.Read.Unusable;
import oneplace.base.rulebook.Read.Usable;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule must know: how a form asks for it, and which inputs are usable. A machine sends it typed; what
 * somebody types into a form is first turned into the same types.
 *
 * @param <T> what the rule gets
 */
public sealed interface Field<T> {

    /** Its name in the input object. */
    String name();

    /** How a form asks for it. */
    String label();

    /** A line of help; null when the label says enough. */
    @Nullable
    String hint();

    /** Whether {@code raw} (a string, a number, a boolean, a list, or null when it is missing) can be used. */
    Read<T> read(@Nullable Object raw);

    /** What was typed, as a machine would have sent it; null when nothing was. */
    @Nullable
    Object typed(Typed form);

    /** What a form holds: the first or all values of a name. */
    interface Typed {
        /** All values of that name; empty when there is none. */
        List<String> all(String name);

        /** The first value without space around it; empty when there is none. */
        default String first(String name) {
            List<String> all = all(name);
            return all.isEmpty() ? "" : all.getFirst().strip();
        }
    }

    /** Any text, even an empty one. */
    record Text(String name, String label, @Nullable String hint) implements Field<String> {
        @Override
        public Read<String> read(@Nullable Object raw) {
            return raw instanceof String text ? new Usable<>(text) : new Unusable<>("must be text");
        }

        @Override
        public Object typed(Typed form) {
            return form.first(name);
        }
    }

    /** Yes or no. */
    record YesNo(String name, String label, @Nullable String hint) implements Field<Boolean> {
        @Override
        public Read<Boolean> read(@Nullable Object raw) {
            return raw instanceof Boolean is ? new Usable<>(is) : new Unusable<>("must be yes or no");
        }

        @Override
        public @Nullable Object typed(Typed form) {
            return switch (form.first(name)) {
                case "yes" -> true;
                case "no" -> false;
                default -> null;
            };
        }
    }

    /** A whole number within bounds, both included. */
    record WholeNumber(String name, String label, @Nullable String hint, long least, long most)
            implements Field<BigInteger> {
        @Override
        public Read<BigInteger> read(@Nullable Object raw) {
            BigInteger number = switch (raw) {
                case BigInteger big -> big;
                case Long whole -> BigInteger.valueOf(whole);
                case Integer whole -> BigInteger.valueOf(whole);
                case null, default -> null;
            };
            boolean within = number != null
                    && number.compareTo(BigInteger.valueOf(least)) >= 0
                    && number.compareTo(BigInteger.valueOf(most)) <= 0;
            return number != null && within
                    ? new Usable<>(number)
                    : new Unusable<>("must be a whole number from " + least + " to " + most);
        }

        @Override
        public @Nullable Object typed(Typed form) {
            String text = form.first(name).replace("−", "-");
            return text.matches("-?[0-9]{1,30}") ? new BigInteger(text) : text.isEmpty() ? null : text;
        }
    }

    /** A day of the calendar, written 2013-06-13. */
    record Day(String name, String label, @Nullable String hint) implements Field<LocalDate> {
        @Override
        public Read<LocalDate> read(@Nullable Object raw) {
            if (raw instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                try {
                    return new Usable<>(LocalDate.parse(text));
                } catch (DateTimeException e) {
                    return new Unusable<>("must be a day that exists, such as 2013-06-13");
                }
            }
            return new Unusable<>("must be a date such as 2013-06-13");
        }

        @Override
        public @Nullable Object typed(Typed form) {
            String year = form.first(name + "-year");
            String month = form.first(name + "-month");
            String day = form.first(name + "-day");
            return (year + month + day).isEmpty() ? null : year + "-" + two(month) + "-" + two(day);
        }

        private static String two(String digits) {
            return digits.length() == 1 ? "0" + digits : digits;
        }
    }

    /** One of several codes, each with its words. The order of {@code options} is the order shown. */
    record OneOf(String name, String label, @Nullable String hint, Map<String, String> options)
            implements Field<String> {
        @Override
        public Read<String> read(@Nullable Object raw) {
            return raw instanceof String code && options.containsKey(code)
                    ? new Usable<>(code)
                    : new Unusable<>("must be one of " + String.join(", ", options.keySet()));
        }

        @Override
        public @Nullable Object typed(Typed form) {
            String code = form.first(name);
            return code.isEmpty() ? null : code;
        }
    }

    /** Any number of several codes; one given twice counts once. */
    record ManyOf(String name, String label, @Nullable String hint, Map<String, String> options)
            implements Field<Set<String>> {
        @Override
        public Read<Set<String>> read(@Nullable Object raw) {
            if (!(raw instanceof List<?> list)) {
                return new Unusable<>("must be a list of codes");
            }
            Set<String> codes = new LinkedHashSet<>();
            for (Object code : list) {
                if (!(code instanceof String known) || !options.containsKey(known)) {
                    return new Unusable<>("must hold only " + String.join(", ", options.keySet()));
                }
                codes.add(known);
            }
            return new Usable<>(codes);
        }

        @Override
        public Object typed(Typed form) {
            return new ArrayList<>(form.all(name));
        }
    }
}
