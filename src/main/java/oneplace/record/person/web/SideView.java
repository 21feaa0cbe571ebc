package oneplace.record.person.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oneplace.record.person.Address;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.MergePreview;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.Telecom;
import oneplace.trust.shell.tag.Cell;

/**
 * Two records side by side, in rows of a table.
 *
 * @param rows what, in the record that would live on, in the other
 * @param warnings what to beware of before joining them
 */
public record SideView(List<List<Cell>> rows, String agreements, String contradictions, List<String> warnings) {

    static SideView of(MergePreview preview, LocalDate today) {
        Person into = preview.into();
        Person from = preview.from();
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("Name", names(into), names(from)));
        rows.add(row("Born", born(into, today), born(from, today)));
        rows.add(row(
                "Gender",
                Shown.gender(into.demographics().gender()),
                Shown.gender(from.demographics().gender())));
        rows.add(row("NHS number", number(into), number(from)));
        rows.add(row("Addresses", addresses(into), addresses(from)));
        rows.add(row("Reached by", telecoms(into), telecoms(from)));
        rows.add(row("Known to other systems as", sources(into), sources(from)));
        return new SideView(
                rows, Because.words(preview.agreements()), Because.words(preview.contradictions()), warnings(preview));
    }

    private static List<Cell> row(String what, String into, String from) {
        return List.of(Cell.of(what), Cell.of(into), Cell.of(from));
    }

    private static String names(Person person) {
        String names =
                person.demographics().names().stream().map(PersonName::listed).collect(Collectors.joining("; "));
        return names.isEmpty() ? "Name not shown" : names;
    }

    private static String born(Person person, LocalDate today) {
        Demographics d = person.demographics();
        return Shown.born(d.born(), today) + (d.dead() ? ", died" : "");
    }

    private static String number(Person person) {
        return Shown.number(person.nhsNumber()) + Verified.words(person);
    }

    private static String addresses(Person person) {
        return person.demographics().addresses().stream().map(Address::line).collect(Collectors.joining("; "));
    }

    private static String telecoms(Person person) {
        return person.demographics().telecoms().stream().map(Telecom::value).collect(Collectors.joining(", "));
    }

    private static String sources(Person person) {
        return person.sources().stream()
                .map(SourceIdentifier::system)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> warnings(MergePreview preview) {
        List<String> warnings = new ArrayList<>();
        if (preview.contradictions().contains("nhs-number-other")) {
            warnings.add("The two have different NHS numbers. People with two numbers are rare.");
        }
        if (preview.contradictions().contains("birth-other")) {
            warnings.add("The dates of birth differ.");
        }
        if (preview.from().is(Flag.V) || preview.into().is(Flag.V)) {
            warnings.add(
                    "One of them is very restricted: its details are not shown here, and the joined record will be very restricted too.");
        }
        if (preview.from().is(Flag.R) || preview.into().is(Flag.R)) {
            warnings.add("One of them is protected: the joined record will be too.");
        }
        return warnings;
    }
}
