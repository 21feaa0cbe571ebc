package oneplace.trust.access;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;

/**
 * The access rules once more, in plain Java and straight from their text (rules-care, <em>Access</em>), knowing neither Cedar
 * nor SQL: what the other two are compared with, entry by entry. Slow and simple on purpose.
 */
final class Oracle {

    private static final Set<InformationClass> FOR_ADMINISTRATION =
            Set.of(InformationClass.MONEY, InformationClass.ADMINISTRATIVE);
    private static final Set<InformationClass> ABOUT_WHO_CARES =
            Set.of(InformationClass.GENERAL, InformationClass.ADMINISTRATIVE);

    private Oracle() {}

    /** Who asks. */
    record Asker(
            ViewerKind kind,
            String who,
            int organisation,
            Set<Integer> teams,
            Set<Purpose> purposes,
            Set<InformationClass> cleared,
            boolean wholePlace,
            boolean mayBreakGlass,
            long self) {}

    /** A team's relationship with a person, in half-open seconds. */
    record Known(int team, long person, Purpose purpose, long since, long until) {}

    /** A person's choice. */
    record Chosen(long person, InformationClass of, int party, boolean withheld, long since, long until) {}

    /** Somebody opened a record in an emergency. */
    record Emergency(long person, String who, Set<InformationClass> names, long since, long until) {}

    /** An entry; person 0 is nobody. */
    record Written(long person, Set<InformationClass> classes, boolean hidden, int organisation) {}

    /** All there is to know. */
    record World(
            List<Known> relationships,
            List<Chosen> choices,
            List<Emergency> emergencies,
            Set<Integer> withoutAgreement) {}

    /** Whether somebody sees an entry: each of its classes must be open to them. */
    static boolean sees(Asker asker, Written entry, World world, long now) {
        return entry.classes().stream().allMatch(of -> sees(asker, entry, of, world, now))
                && (!entry.hidden() || asker.kind() != ViewerKind.PERSON);
    }

    private static boolean sees(Asker asker, Written entry, InformationClass of, World world, long now) {
        if (asker.kind() == ViewerKind.HOUSE) {
            return true;
        }
        if (asker.kind() == ViewerKind.PERSON) {
            return entry.person() == 0 ? ABOUT_WHO_CARES.contains(of) : entry.person() == asker.self();
        }
        if (entry.person() == 0) {
            return asker.cleared().contains(of) && asker.purposes().stream().anyMatch(p -> opens(p, of));
        }
        boolean own = entry.organisation() == asker.organisation();
        if (!own && world.withoutAgreement().contains(entry.organisation())) {
            return false;
        }
        return inAnEmergency(asker, entry, of, world, now)
                || asker.cleared().contains(of)
                        && (inCare(asker, entry, of, world, now) && (own || !withheld(asker, entry, of, world, now))
                                || own && keepsRecordsOf(asker, entry, world, now));
    }

    /** A live relationship of a team of theirs, for a purpose they act for; the whole place needs none. */
    private static boolean inCare(Asker asker, Written entry, InformationClass of, World world, long now) {
        return asker.purposes().stream()
                .filter(purpose -> opens(purpose, of))
                .anyMatch(purpose -> asker.wholePlace()
                        || world.relationships().stream()
                                .anyMatch(r -> r.person() == entry.person()
                                        && asker.teams().contains(r.team())
                                        && r.purpose() == purpose
                                        && holds(r.since(), r.until(), now)));
    }

    private static boolean opens(Purpose purpose, InformationClass of) {
        return switch (purpose) {
            case DIRECT_CARE, SAFEGUARDING -> true;
            case ADMINISTRATION -> FOR_ADMINISTRATION.contains(of);
            case COMMISSIONING, RISK_STRATIFICATION -> false;
        };
    }

    private static boolean keepsRecordsOf(Asker asker, Written entry, World world, long now) {
        return !asker.wholePlace()
                && asker.purposes().contains(Purpose.ADMINISTRATION)
                && world.relationships().stream()
                        .anyMatch(r -> r.person() == entry.person()
                                && asker.teams().contains(r.team())
                                && r.since() <= now
                                && r.until() <= now);
    }

    private static boolean inAnEmergency(Asker asker, Written entry, InformationClass of, World world, long now) {
        return asker.kind() == ViewerKind.STAFF
                && asker.mayBreakGlass()
                && world.emergencies().stream()
                        .anyMatch(e -> e.person() == entry.person()
                                && e.who().equals(asker.who())
                                && e.names().contains(of)
                                && holds(e.since(), e.until(), now));
    }

    /** A team's choice goes before its organisation's, that before everybody's; at one level withholding wins. */
    private static boolean withheld(Asker asker, Written entry, InformationClass of, World world, long now) {
        return chosen(asker.teams(), entry, of, world, now)
                .or(() -> chosen(Set.of(asker.organisation()), entry, of, world, now))
                .or(() -> chosen(Set.of(0), entry, of, world, now))
                .orElse(false);
    }

    private static Optional<Boolean> chosen(
            Set<Integer> parties, Written entry, InformationClass of, World world, long now) {
        OptionalInt strictest = world.choices().stream()
                .filter(c -> c.person() == entry.person()
                        && c.of() == of
                        && parties.contains(c.party())
                        && holds(c.since(), c.until(), now))
                .mapToInt(c -> c.withheld() ? 1 : 0)
                .max();
        return strictest.isPresent() ? Optional.of(strictest.getAsInt() == 1) : Optional.empty();
    }

    private static boolean holds(long since, long until, long now) {
        return since <= now && now < until;
    }
}
