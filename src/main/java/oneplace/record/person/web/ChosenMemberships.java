package oneplace.record.person.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Locality;
import oneplace.base.place.Place;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.trust.shell.tag.Option;

/**
 * What somebody belongs to, as a form says. Practice and neighbourhood are chosen. The cluster follows the practice; ward and
 * area forum follow the neighbourhood and the address: what the place's own map does not say of the new one is not known.
 */
final class ChosenMemberships {

    private final Typed typed;
    private final Place place;
    private final Demographics known;
    private final boolean moved;
    private final Map<MembershipKind, String> chosen = new EnumMap<>(MembershipKind.class);

    /** @param moved whether the form says that they no longer live where they did */
    ChosenMemberships(Typed typed, Place place, Demographics known, boolean moved) {
        this.typed = typed;
        this.place = place;
        this.known = known;
        this.moved = moved;
    }

    /** Those of now, and those before. What is wrong is added. */
    Membership[] now(List<Fault> faults) {
        choose(MembershipKind.PRACTICE, PlaceChoices.practices(place), faults);
        choose(MembershipKind.NEIGHBOURHOOD, PlaceChoices.neighbourhoods(place), faults);
        ask(faults);
        Set<MembershipKind> settled = EnumSet.of(MembershipKind.PRACTICE, MembershipKind.NEIGHBOURHOOD);
        if (changed(MembershipKind.PRACTICE)) {
            settled.add(MembershipKind.CLUSTER);
        }
        if (moved || changed(MembershipKind.NEIGHBOURHOOD)) {
            settled.add(MembershipKind.WARD);
            settled.add(MembershipKind.AREA_FORUM);
        }
        above("practice", "gp-cluster", MembershipKind.CLUSTER);
        above("neighbourhood", "area-forum", MembershipKind.AREA_FORUM);
        above("neighbourhood", "ward", MembershipKind.WARD);
        neighbourhoodAsWard();
        settled.addAll(chosen.keySet());
        return settled(settled);
    }

    private Membership[] settled(Set<MembershipKind> settled) {
        List<Membership> all = new ArrayList<>();
        for (Membership membership : known.memberships()) {
            boolean same = membership.code().equals(chosen.get(membership.kind()));
            if (!membership.current() || same || !settled.contains(membership.kind())) {
                all.add(membership);
                if (membership.current()) {
                    chosen.remove(membership.kind());
                }
            }
        }
        chosen.forEach((kind, code) -> all.add(Membership.of(kind, code)));
        return all.toArray(Membership[]::new);
    }

    /** What was chosen from a list; what neither stands on it nor was so before is a fault of the form. */
    private void choose(MembershipKind kind, List<Option> choices, List<Fault> faults) {
        String code = typed.text(kind.code());
        boolean offered = choices.stream().anyMatch(choice -> code.equals(choice.value()))
                || known.belongs(kind).filter(code::equals).isPresent();
        if (!offered) {
            faults.add(Fault.at(kind.code(), "membership.unknown"));
        } else if (!code.isEmpty()) {
            chosen.put(kind, code);
        }
    }

    /** Who moves often stays in the neighbourhood, but it is easily forgotten: it is asked once for each new address. */
    private void ask(List<Fault> faults) {
        boolean stays = chosen.containsKey(MembershipKind.NEIGHBOURHOOD) && !changed(MembershipKind.NEIGHBOURHOOD);
        if (moved && stays && !typed.text("asked").equals(DetailsForm.livingAt(typed))) {
            faults.add(Fault.at("neighbourhood", "neighbourhood.moved"));
        }
    }

    private boolean changed(MembershipKind kind) {
        return !known.belongs(kind).equals(Optional.ofNullable(chosen.get(kind)));
    }

    /** Where a place has no wards of its own, its neighbourhoods stand for them. */
    private void neighbourhoodAsWard() {
        Optional<String> ward = known.belongs(MembershipKind.WARD);
        if (ward.isPresent() && ward.equals(known.belongs(MembershipKind.NEIGHBOURHOOD))) {
            String now = chosen.get(MembershipKind.NEIGHBOURHOOD);
            if (now != null) {
                chosen.putIfAbsent(MembershipKind.WARD, now);
            }
        }
    }

    private void above(String field, String kind, MembershipKind membership) {
        place.locality(typed.text(field))
                .flatMap(Locality::parent)
                .flatMap(place::locality)
                .filter(parent -> parent.kind().equals(kind))
                .ifPresent(parent -> chosen.put(membership, parent.code()));
    }
}
