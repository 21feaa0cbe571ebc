package oneplace.record.person.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.place.Place;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NameUse;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as typed into a form: one name, one address, one telephone number and one e-mail address. What the form
 * has no field for stays as it is.
 */
final class DetailsForm {

    private final Typed typed;
    private final Place place;
    private final List<Fault> faults;

    private DetailsForm(Typed typed, Place place, List<Fault> faults) {
        this.typed = typed;
        this.place = place;
        this.faults = faults;
    }

    /** What a new person's form says. What is wrong is added to {@code faults}. */
    static Demographics fresh(Typed typed, Place place, List<Fault> faults) {
        DetailsForm form = new DetailsForm(typed, place, faults);
        Demographics nothing = Demographics.of(form.name(NameUse.USUAL), form.gender(), form.born());
        return form.over(nothing, false).named(List.of(form.name(NameUse.USUAL)));
    }

    /**
     * What is known of a person, changed as the form says. Under R the form has no address, practice or telecoms. A form that
     * was shown before somebody else's change is not applied: it would take that change back.
     */
    static Demographics over(Typed typed, Person person, Place place, List<Fault> faults) {
        if (!typed.text("known").equals(known(person))) {
            faults.add(Fault.at("known", "details.behind"));
            return person.demographics();
        }
        DetailsForm form = new DetailsForm(typed, place, faults);
        return form.over(person.demographics(), person.is(Flag.R));
    }

    private Demographics over(Demographics known, boolean restricted) {
        PartialDate died = typed.date("died", faults);
        Demographics open = new Demographics(
                names(known),
                gender(),
                born(),
                restricted ? known.dead() : died != null || typed.text("dead").equals("yes"),
                restricted ? known.died() : died,
                typed.orNull("likesToBeCalled"),
                known.addresses(),
                known.telecoms(),
                known.memberships(),
                known.needs());
        return restricted
                ? open
                : open.at(addresses(known).toArray(Address[]::new))
                        .reachedBy(telecoms(known).toArray(Telecom[]::new))
                        .belongingTo(new ChosenMemberships(typed, place, known, moved(known)).now(faults));
    }

    private @Nullable PartialDate born() {
        return typed.date("born", faults);
    }

    private Gender gender() {
        return Gender.of(typed.text("gender")).orElse(Gender.UNKNOWN);
    }

    private PersonName name(NameUse use) {
        String given = typed.text("given");
        return new PersonName(
                use,
                typed.orNull("title"),
                given.isEmpty() ? List.of() : List.of(given.split("\\s+")),
                typed.orNull("family"),
                null,
                null,
                null);
    }

    /** The name shown is replaced; all others stay. */
    private List<PersonName> names(Demographics known) {
        PersonName before = known.name();
        PersonName now = name(before.use());
        boolean same = before.listed().equals(now.listed()) && before.given().equals(now.given());
        Stream<PersonName> others = known.names().stream().filter(n -> !n.equals(before));
        return Stream.concat(Stream.of(same ? before : now), others)
                .filter(n -> !n.spoken().isBlank())
                .toList();
    }

    private Address address(Demographics known) {
        Optional<Address> before = known.address();
        List<String> lines = Stream.of(typed.text("line1"), typed.text("line2"))
                .filter(line -> !line.isEmpty())
                .toList();
        return new Address(
                before.map(Address::use).orElse(AddressUse.HOME),
                lines,
                typed.orNull("town"),
                before.map(Address::county).orElse(null),
                typed.orNull("postcode"),
                null,
                null);
    }

    private List<Address> addresses(Demographics known) {
        Optional<Address> before = known.address();
        Address now = address(known);
        boolean same = before.map(Address::line).orElse("").equals(now.line());
        Stream<Address> others =
                known.addresses().stream().filter(a -> before.filter(a::equals).isEmpty());
        Stream<Address> current = same ? before.stream() : now.line().isEmpty() ? Stream.of() : Stream.of(now);
        return Stream.concat(current, others).toList();
    }

    /** Whether they lived somewhere, and the form says somewhere else or nowhere. */
    private boolean moved(Demographics known) {
        String before = known.address().map(Address::line).orElse("");
        return !before.isEmpty() && !before.equals(address(known).line());
    }

    /** Where the form says they live, to tell whether it was asked what lies there. */
    static String livingAt(Typed typed) {
        return Stream.of("line1", "line2", "town", "postcode").map(typed::text).collect(Collectors.joining(", "));
    }

    private List<Telecom> telecoms(Demographics known) {
        List<Telecom> all = new ArrayList<>(known.telecoms());
        replace(all, TelecomKind.PHONE, typed.text("telephone"));
        replace(all, TelecomKind.EMAIL, typed.text("email"));
        return all;
    }

    private static void replace(List<Telecom> all, TelecomKind kind, String now) {
        Optional<Telecom> before = current(all, kind);
        if (before.map(Telecom::value).orElse("").equals(now)) {
            return;
        }
        before.ifPresent(all::remove);
        if (!now.isEmpty()) {
            all.add(new Telecom(kind, now, null, null, null));
        }
    }

    private static Optional<Telecom> current(List<Telecom> all, TelecomKind kind) {
        return all.stream().filter(t -> t.kind() == kind && t.current()).findFirst();
    }

    /** A person's details as they would have been typed. */
    static Typed typed(Person person) {
        Demographics d = person.demographics();
        Map<String, String> fields = new HashMap<>();
        PersonName name = d.name();
        put(fields, "title", name.title());
        put(fields, "given", String.join(" ", name.given()));
        put(fields, "family", name.family());
        put(fields, "likesToBeCalled", d.likesToBeCalled());
        put(fields, "gender", d.gender().code());
        date(fields, "born", d.born());
        date(fields, "died", d.died());
        put(fields, "dead", d.dead() ? "yes" : "");
        d.address().ifPresent(address -> {
            put(
                    fields,
                    "line1",
                    address.lines().isEmpty() ? "" : address.lines().getFirst());
            put(
                    fields,
                    "line2",
                    String.join(", ", address.lines().stream().skip(1).toList()));
            put(fields, "town", address.town());
            put(fields, "postcode", address.postcode());
        });
        put(
                fields,
                "telephone",
                current(d.telecoms(), TelecomKind.PHONE).map(Telecom::value).orElse(""));
        put(
                fields,
                "email",
                current(d.telecoms(), TelecomKind.EMAIL).map(Telecom::value).orElse(""));
        put(fields, "practice", d.belongs(MembershipKind.PRACTICE).orElse(""));
        put(fields, "neighbourhood", d.belongs(MembershipKind.NEIGHBOURHOOD).orElse(""));
        return new Typed(fields);
    }

    /**
     * Tells one state of the form's fields from another. It holds no more than the page itself shows, so that it gives nothing
     * away of protected details.
     */
    static String known(Person person) {
        String shown = new TreeMap<>(typed(person.shown()).fields()).toString();
        return UUID.nameUUIDFromBytes(shown.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        fields.put(field, value == null ? "" : value);
    }

    private static void date(Map<String, String> fields, String prefix, @Nullable PartialDate date) {
        String[] parts = date == null ? new String[0] : date.text().split("-");
        put(fields, prefix + "-year", parts.length > 0 ? parts[0] : "");
        put(fields, prefix + "-month", parts.length > 1 ? String.valueOf(Integer.parseInt(parts[1])) : "");
        put(fields, prefix + "-day", parts.length > 2 ? String.valueOf(Integer.parseInt(parts[2])) : "");
    }
}
