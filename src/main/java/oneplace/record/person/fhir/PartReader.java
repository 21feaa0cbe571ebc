package oneplace.record.person.fhir;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.NameUse;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import org.jspecify.annotations.Nullable;

/** Reads names, telecoms and addresses, every text of them on {@link OneLine}. */
final class PartReader {

    private PartReader() {}

    /** What the person likes to be called: a nickname given as text alone. */
    static Optional<String> nickname(Element name) {
        boolean nickname = name.text("use").filter("nickname"::equals).isPresent();
        boolean alone = name.texts("given").isEmpty() && name.text("family").isEmpty();
        return nickname && alone ? name.text("text").map(OneLine::of) : Optional.empty();
    }

    static PersonName name(Element name) {
        List<String> given = OneLine.of(name.texts("given"));
        String family = line(name, "family");
        if (given.isEmpty() && family == null) {
            family = line(name, "text");
        }
        return new PersonName(
                name.text("use").flatMap(NameUse::of).orElse(NameUse.USUAL),
                joined(name.texts("prefix")),
                given,
                family,
                joined(name.texts("suffix")),
                from(name),
                until(name));
    }

    static Optional<Telecom> telecom(Element telecom) {
        return telecom.text("value")
                .map(OneLine::of)
                .map(value -> new Telecom(
                        telecom.text("system").flatMap(TelecomKind::of).orElse(TelecomKind.OTHER),
                        value,
                        telecom.text("use").orElse(null),
                        from(telecom),
                        until(telecom)));
    }

    static Address address(Element address) {
        List<String> lines = address.texts("line");
        return new Address(
                address.text("use").flatMap(AddressUse::of).orElse(AddressUse.HOME),
                (lines.isEmpty() ? address.text("text").stream().toList() : lines)
                        .stream().map(OneLine::of).toList(),
                line(address, "city"),
                line(address, address.element("district").isPresent() ? "district" : "state"),
                line(address, "postalCode"),
                from(address),
                until(address));
    }

    private static @Nullable String joined(List<String> parts) {
        return parts.isEmpty() ? null : OneLine.of(String.join(" ", parts));
    }

    private static @Nullable String line(Element element, String name) {
        return element.text(name).map(OneLine::of).orElse(null);
    }

    private static @Nullable LocalDate from(Element element) {
        return element.element("period")
                .flatMap(period -> period.element("start"))
                .map(start -> start.day("period"))
                .map(PartialDate::first)
                .orElse(null);
    }

    private static @Nullable LocalDate until(Element element) {
        return element.element("period")
                .flatMap(period -> period.element("end"))
                .map(end -> end.day("period"))
                .map(end -> end.last().plusDays(1))
                .orElse(null);
    }
}
