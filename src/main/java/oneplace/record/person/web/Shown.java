package oneplace.record.person.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Gender;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.Traced;
import oneplace.trust.shell.Formats;
import org.jspecify.annotations.Nullable;

/** Parts of a person in the words of a staff page. */
public final class Shown {

    private Shown() {}

    /** <em>ELLERY, Margaret (Mrs)</em>. */
    public static String name(Person person) {
        return name(person.demographics().names().isEmpty() ? null : person.name());
    }

    /** The name of somebody traced, or that it is not shown. */
    public static String name(Traced traced) {
        return name(traced.name());
    }

    private static String name(@Nullable PersonName name) {
        String listed = name == null ? "" : name.listed();
        return listed.isEmpty() ? "Name not shown" : listed;
    }

    /** <em>14 Mar 1943 (83 y)</em>, <em>Mar 1943 (83 y)</em>, <em>1943</em>; empty when not known. */
    public static String born(@Nullable PartialDate born, LocalDate today) {
        if (born == null) {
            return "";
        }
        if (born.whole()) {
            return born.first().isAfter(today) ? Formats.date(born.first()) : Formats.born(born.first(), today);
        }
        int years = Math.max(0, Period.between(born.last(), today).getYears());
        return date(born) + " (about " + years + " y)";
    }

    /** <em>14 Mar 1943</em>, <em>Mar 1943</em> or <em>1943</em>. */
    public static String date(PartialDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> Formats.date(date.first()).substring(2);
            default -> Formats.date(date.first());
        };
    }

    /** The day of an instant here: <em>3 Dec 2026</em>. */
    public static String day(Instant at) {
        return Formats.date(London.day(at));
    }

    /** 999 004 1202; empty when there is none. */
    public static String number(@Nullable NhsNumber number) {
        return number == null ? "" : number.display();
    }

    /** <em>Female</em>; empty when not known. */
    public static String gender(Gender gender) {
        String code = gender.code();
        return gender == Gender.UNKNOWN ? "" : code.substring(0, 1).toUpperCase(Locale.UK) + code.substring(1);
    }

    /** The current address on one line; empty when there is none, or it is hidden. */
    public static String address(Person person) {
        return person.demographics().address().map(a -> a.line()).orElse("");
    }
}
