package oneplace.record.person.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Locality;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.record.person.Address;
import oneplace.record.person.CircleMember;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.Telecom;
import oneplace.trust.shell.Formats;
import oneplace.trust.shell.tag.Fact;

/**
 * What is known of somebody, and who is around them, in the words of the page.
 *
 * @param address of the page
 * @param details names, dates, addresses, how they are reached, where they belong
 * @param circle those of today
 * @param left how many were of the circle before
 */
public record AboutView(
        String address,
        List<Fact> details,
        List<CommunicationNeed> needs,
        Optional<NamedContact> contact,
        List<CircleMember> circle,
        long left,
        boolean restricted,
        boolean closed,
        boolean mayChange,
        boolean mayWrite,
        boolean mayProtect) {

    static AboutView of(
            AboutDoor.Visit visit,
            List<CircleMember> circle,
            Optional<NamedContact> contact,
            Place place,
            LocalDate today) {
        boolean closed = visit.whole().is(Flag.V);
        return new AboutView(
                visit.address(),
                details(visit.shown(), place, today),
                visit.shown().demographics().needs(),
                visit.circle() ? contact : Optional.empty(),
                visit.circle() ? circle.stream().filter(CircleMember::current).toList() : List.of(),
                visit.circle() ? circle.stream().filter(m -> !m.current()).count() : 0,
                visit.whole().is(Flag.R),
                closed,
                visit.mayChange(),
                visit.mayWrite(),
                visit.mayChange() || visit.mayLower());
    }

    /** Names, dates, addresses, how they are reached, where they belong. */
    static List<Fact> details(Person person, Place place, LocalDate today) {
        Demographics d = person.demographics();
        List<Fact> facts = new ArrayList<>();
        add(facts, "Name", d.names().isEmpty() ? "" : person.name().listed());
        add(facts, "Other names", others(d, person.name()));
        add(facts, "Likes to be called", d.likesToBeCalled() == null ? "" : d.likesToBeCalled());
        add(facts, "Born", Shown.born(d.born(), today));
        if (d.dead()) {
            add(facts, "Died", d.died() == null ? "date not known" : Shown.date(d.died()));
        }
        add(facts, "Gender", Shown.gender(d.gender()));
        add(facts, "NHS number", Shown.number(person.nhsNumber()) + Verified.words(person));
        add(facts, "Lives at", Shown.address(person));
        add(facts, "Former addresses", former(d));
        add(
                facts,
                "Reached by",
                d.telecoms().stream()
                        .filter(Telecom::current)
                        .map(Telecom::value)
                        .collect(Collectors.joining(", ")));
        for (MembershipKind kind : MembershipKind.values()) {
            d.belongs(kind).ifPresent(code -> add(facts, words(kind), named(place, kind, code)));
        }
        add(facts, "Belonged to", past(d, place));
        return facts;
    }

    private static void add(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(Fact.of(key, value));
        }
    }

    private static String others(Demographics d, PersonName shown) {
        return d.names().stream()
                .filter(name -> !name.equals(shown))
                .map(name -> name.spoken() + " (" + use(name) + ")")
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String use(PersonName name) {
        if (name.until() != null) {
            return "until " + Formats.date(name.until());
        }
        return name.use().former() ? "formerly" : name.use().code();
    }

    private static String former(Demographics d) {
        return d.addresses().stream()
                .filter(a -> !a.current())
                .map(AboutView::ended)
                .collect(Collectors.joining("; "));
    }

    private static String ended(Address address) {
        return address.until() == null
                ? address.line()
                : address.line() + " (until " + Formats.date(address.until()) + ")";
    }

    private static String past(Demographics d, Place place) {
        return d.memberships().stream()
                .filter(m -> !m.current())
                .map(m -> named(place, m.kind(), m.code()) + ended(m))
                .collect(Collectors.joining("; "));
    }

    private static String ended(Membership membership) {
        return membership.until() == null ? "" : " (until " + Formats.date(membership.until()) + ")";
    }

    private static String words(MembershipKind kind) {
        return switch (kind) {
            case PRACTICE -> "General practice";
            case CLUSTER -> "Cluster";
            case NEIGHBOURHOOD -> "Neighbourhood";
            case WARD -> "Ward";
            case AREA_FORUM -> "Area forum";
        };
    }

    private static String named(Place place, MembershipKind kind, String code) {
        if (kind == MembershipKind.PRACTICE && code.matches("[A-Za-z0-9.-]{1,64}")) {
            return place.organisation(new OrganisationCode(code))
                    .map(Organisation::name)
                    .orElse(code);
        }
        return place.locality(code).map(Locality::name).orElse(code);
    }
}
