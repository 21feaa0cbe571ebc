package oneplace.record.privacy.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Relationships;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells looks: who they were by name and organisation, what they saw and why, as far as the log and the relationships say. */
@Component
class LookLines {

    /** The names under which the house works: loading what it was given, and keeping its own entries. */
    private static final Set<String> HOUSE = Set.of("oneplace", "the house");

    private final Staff staff;
    private final Places places;
    private final Relationships relationships;

    LookLines(Staff staff, Places places, Relationships relationships) {
        this.staff = staff;
        this.places = places;
        this.relationships = relationships;
    }

    /**
     * Looks at one person.
     *
     * @param people the person's numbers: their own and those of joined records
     * @param self the person's own account, when it is they who read
     */
    List<LookLine> at(Collection<Long> people, List<FoldedLook> looks, Perspective to, Optional<String> self) {
        List<Relationship> known = looks.isEmpty() ? List.of() : relationships.everOf(people);
        return lines(looks, known, to, self);
    }

    /** Looks at whomever. */
    List<LookLine> of(List<FoldedLook> looks) {
        return lines(looks, List.of(), Perspective.THEM, Optional.empty());
    }

    private List<LookLine> lines(
            List<FoldedLook> looks, List<Relationship> known, Perspective to, Optional<String> self) {
        Map<String, StaffMember> members = staff
                .among(looks.stream()
                        .map(FoldedLook::who)
                        .distinct()
                        .flatMap(who -> Kept.uuid(who).stream())
                        .toList())
                .stream()
                .collect(Collectors.toMap(member -> member.id().toString(), member -> member));
        Place place = places.place();
        return looks.stream()
                .map(look -> {
                    Looker looker = looker(look.who(), members.keySet(), self);
                    Optional<String> through = through(look, members.get(look.who()), place, known, to);
                    return line(look, looker, place, through, to);
                })
                .toList();
    }

    private static LookLine line(FoldedLook look, Looker looker, Place place, Optional<String> known, Perspective to) {
        Optional<Organisation> organisation = place.organisation(look.organisation());
        String from = switch (looker) {
            case SELF -> "Yourself";
            case SPEAKER -> to == Perspective.YOU ? "Acting for you" : "The person, or for them";
            case HOUSE -> "The shared record itself";
            case NOBODY -> "Not known";
            case STAFF, SYSTEM -> organisation.map(Organisation::name).orElse("An organisation no longer here");
        };
        OrganisationSign sign = switch (looker) {
            case SELF, SPEAKER -> OrganisationSign.ME;
            case STAFF, SYSTEM, HOUSE -> organisation.map(Organisation::sign).orElse(null);
            case NOBODY -> null;
        };
        String who = looker == Looker.SELF ? "You" : look.whoName();
        String through = known.map(t -> ": " + t).orElse("");
        String note = looker == Looker.SYSTEM ? ". A computer system" : "";
        boolean named = looker == Looker.STAFF || looker == Looker.SYSTEM;
        String sentence = who + (named ? " at " + from : "") + (looker == Looker.SYSTEM ? ", a computer system," : "")
                + " " + LookWords.did(look.verb(), to)
                + (looker == Looker.SELF ? "" : " " + LookWords.toWhatEnd(look.purpose(), to))
                + (look.count() == 1 ? "" : ", " + look.count() + " times that day") + ".";
        String why = looker == Looker.SELF ? "It is yours" : LookWords.purpose(look.purpose()) + through + note;
        return new LookLine(look, looker, who, sign, from, LookWords.saw(look), why, sentence);
    }

    /**
     * What let the viewer in at that moment, for that purpose: a relationship of a team they are in, or, of a system, of any
     * team of its organisation. The log does not say which it was.
     */
    private static Optional<String> through(
            FoldedLook look, @Nullable StaffMember member, Place place, List<Relationship> known, Perspective to) {
        return known.stream()
                .filter(one -> one.liveAt(look.last()) && one.purpose() == look.purpose())
                .flatMap(one -> place
                        .team(one.team())
                        .filter(team -> team.organisation() == look.organisation())
                        .filter(team -> member == null || member.teams().contains(team.code()))
                        .map(team -> LookWords.through(one.source(), team.name(), to))
                        .stream())
                .findFirst();
    }

    private static Looker looker(String who, Set<String> members, Optional<String> self) {
        if (self.filter(who::equals).isPresent()) {
            return Looker.SELF;
        }
        if (who.equals("-")) {
            return Looker.NOBODY;
        }
        if (HOUSE.contains(who)) {
            return Looker.HOUSE;
        }
        if (Kept.uuid(who).isEmpty()) {
            return Looker.SYSTEM;
        }
        return members.contains(who) ? Looker.STAFF : Looker.SPEAKER;
    }
}
