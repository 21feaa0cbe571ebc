package oneplace.trust.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;

/**
 * What a person's choices come to at a moment. A choice about a team goes before one about its organisation, that before one
 * about everybody; at one level withholding wins. For pages that tell the person; what acts is the same rule inside
 * {@link Sight}, and a test holds the two against each other.
 */
public final class Chosen {

    private final List<SharingChoice> live;

    private Chosen(List<SharingChoice> live) {
        this.live = live;
    }

    /** The choices that count at a moment. */
    public static Chosen at(Instant moment, List<SharingChoice> choices) {
        return new Chosen(
                choices.stream().filter(choice -> choice.liveAt(moment)).toList());
    }

    /** Whether a class is withheld from a team of an organisation. */
    public boolean withheld(InformationClass of, int team, int organisation) {
        for (int party : new int[] {team, organisation, SharingChoices.EVERYBODY}) {
            List<SharingChoice> about =
                    about(of).stream().filter(choice -> choice.party() == party).toList();
            if (!about.isEmpty()) {
                return about.stream().anyMatch(SharingChoice::withheld);
            }
        }
        return false;
    }

    /** Whether a class is withheld from everybody who is not named. */
    public boolean withheldFromEverybody(InformationClass of) {
        return about(of).stream().anyMatch(c -> c.party() == SharingChoices.EVERYBODY && c.withheld());
    }

    /** The organisations and teams a class is withheld from, or shared with, by name. */
    public Set<Integer> named(InformationClass of, boolean withheld) {
        return about(of).stream()
                .filter(choice -> choice.party() != SharingChoices.EVERYBODY && choice.withheld() == withheld)
                .map(SharingChoice::party)
                .collect(Collectors.toSet());
    }

    /** The person's own words about a class; empty when they said none. */
    public String words(InformationClass of) {
        return about(of).stream()
                .map(SharingChoice::words)
                .filter(words -> !words.isBlank())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private List<SharingChoice> about(InformationClass of) {
        return live.stream().filter(choice -> choice.of() == of).toList();
    }
}
