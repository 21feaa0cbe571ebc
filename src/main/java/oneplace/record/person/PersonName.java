package oneplace.record.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name a person has or had.
 *
 * @param title {@code Mrs}
 * @param given all given names, first one first; may be empty
 * @param family null when the person has none, or it is not known
 * @param suffix {@code OBE}
 * @param from the first day it was used, when known
 * @param until the first day it was no longer used; null while it is
 */
public record PersonName(
        NameUse use,
        @Nullable String title,
        List<String> given,
        @Nullable String family,
        @Nullable String suffix,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public PersonName {
        given = List.copyOf(given);
    }

    /** A usual name without title or dates. */
    public static PersonName of(String given, String family) {
        return new PersonName(NameUse.USUAL, null, List.of(given.split(" ")), family, null, null, null);
    }

    /** The same name, for another use. */
    public PersonName as(NameUse other) {
        return new PersonName(other, title, given, family, suffix, from, until);
    }

    /** Whether it is in use: not ended, and not a former name by its use. */
    public boolean current() {
        return until == null && !use.former();
    }

    /** As people say it: <em>Margaret Ellery</em>. */
    public String spoken() {
        return Stream.concat(given.stream(), Stream.ofNullable(family)).collect(Collectors.joining(" "));
    }

    /** As staff lists show it: <em>ELLERY, Margaret (Mrs)</em>. */
    public String listed() {
        String names = Stream.concat(
                        Stream.ofNullable(family).map(f -> f.toUpperCase(Locale.UK)),
                        Stream.of(String.join(" ", given)).filter(g -> !g.isEmpty()))
                .collect(Collectors.joining(", "));
        return title == null ? names : names + " (" + title + ")";
    }
}
