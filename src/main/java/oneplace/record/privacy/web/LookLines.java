package oneplace.record.privacy.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.base.place.Organisation;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.privacy.web.Looking.Known;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Verb;
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
    private final Looking looking;

    LookLines(Staff staff, Places places, Looking looking) {
        this.staff = staff;
        this.places = places;
        this.looking = looking;
    }

    /**
     * Looks at one person.
     *
     * @param people the person's numbers: their own and those of joined records
     * @param self the person's own account, when it is they who read
     */
    List<LookLine> at(Collection<Long> people, List<FoldedLook> looks, Perspective to, Optional<String> self) {
        return lines(looks, looks.isEmpty() ? Looking.NOTHING : looking.of(people, to), to, self);
    }

    /** Looks at whomever. */
    List<LookLine> of(List<FoldedLook> looks) {
        return lines(looks, Looking.NOTHING, Perspective.THEM, Optional.empty());
    }

    private List<LookLine> lines(List<FoldedLook> looks, Known known, Perspective to, Optional<String> self) {
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
                    Looker looker = looker(look, members.keySet(), self, known);
                    Optional<String> through = through(look, members.get(look.who()), place, known, to);
                    return line(look, looker, place, known, through, to);
                })
                .toList();
    }

    private static LookLine line(
            FoldedLook look, Looker looker, Place place, Known known, Optional<String> reason, Perspective to) {
        Optional<Organisation> organisation = place.organisation(look.organisation());
        boolean you = looker == Looker.SELF && to == Perspective.YOU;
        String from = from(looker, organisation, known, to);
        OrganisationSign sign = switch (looker) {
            case SELF, SPEAKER -> OrganisationSign.ME;
            case STAFF, SYSTEM, HOUSE -> organisation.map(Organisation::sign).orElse(null);
            case STRANGER, NOBODY -> null;
        };
        String who = you ? "You" : look.whoName();
        String through = reason.map(t -> ": " + t).orElse("");
        String note = looker == Looker.SYSTEM ? ". A computer system" : "";
        boolean named = looker == Looker.STAFF || looker == Looker.SYSTEM;
        String sentence = who + (named ? " at " + from : "") + (looker == Looker.SYSTEM ? ", a computer system," : "")
                + " " + LookWords.did(look, to)
                + (looker == Looker.SELF ? "" : " " + LookWords.toWhatEnd(look.purpose(), to))
                + (look.count() == 1 ? "" : ", " + look.count() + " times that day") + ".";
        String why = looker == Looker.SELF
                ? (you ? "It is yours" : "It is their own")
                : LookWords.purpose(look.purpose()) + through + note;
        return new LookLine(look, looker, who, sign, from, LookWords.saw(look), why, sentence);
    }

    private static String from(Looker looker, Optional<Organisation> organisation, Known known, Perspective to) {
        return switch (looker) {
            case SELF -> to == Perspective.YOU ? "Yourself" : "The person themself";
            case SPEAKER -> "Acting for " + to.whom();
            case STRANGER ->
                "Somebody with an account here" + (known.ofSomebody() ? ", not acting for " + to.whom() : "");
            case HOUSE -> "The shared record itself";
            case NOBODY -> "Not known";
            case STAFF, SYSTEM -> organisation.map(Organisation::name).orElse("An organisation no longer here");
        };
    }

    /**
     * What let the viewer in at that moment: an emergency, or for that purpose a relationship of a team they are in or, of a
     * system, of any team of its organisation. The log does not say which it was. Nothing let in who was refused.
     */
    private static Optional<String> through(
            FoldedLook look, @Nullable StaffMember member, Place place, Known known, Perspective to) {
        if (look.verb() == Verb.REFUSED) {
            return Optional.empty();
        }
        return known.emergency(look)
                .or(() -> known.relationships().stream()
                        .filter(one -> one.liveAt(look.last()) && one.purpose() == look.purpose())
                        .flatMap(one -> place
                                .team(one.team())
                                .filter(team -> team.organisation() == look.organisation())
                                .filter(team -> member == null || member.teams().contains(team.code()))
                                .map(team -> LookWords.through(one.source(), team.name(), to))
                                .stream())
                        .findFirst());
    }

    private static Looker looker(FoldedLook look, Set<String> members, Optional<String> self, Known known) {
        String who = look.who();
        if (self.filter(who::equals).isPresent()) {
            return Looker.SELF;
        }
        if (who.equals("-")) {
            return Looker.NOBODY;
        }
        if (HOUSE.contains(who)) {
            return Looker.HOUSE;
        }
        Optional<UUID> account = Kept.uuid(who);
        if (account.isEmpty()) {
            return Looker.SYSTEM;
        }
        if (members.contains(who)) {
            return Looker.STAFF;
        }
        if (known.own().contains(account.get())) {
            return Looker.SELF;
        }
        return known.spoke(account.get(), look.last()) ? Looker.SPEAKER : Looker.STRANGER;
    }
}
