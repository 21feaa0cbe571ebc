package oneplace.record.mine.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Team;
import oneplace.trust.access.Relationship;

/**
 * An organisation or a team that a choice can name.
 *
 * @param number in the one sequence that both share
 * @param name of a team with its organisation
 */
record Party(int number, String name) {

    /** Those who look after somebody now, and those they have named; organisations before their teams. */
    static List<Party> of(List<Relationship> live, Set<Integer> named, Place place) {
        Map<Integer, Party> parties = new LinkedHashMap<>();
        Stream<Team> teams =
                live.stream().map(Relationship::team).distinct().flatMap(number -> place.team(number).stream());
        teams.forEach(team -> {
            place.organisation(team.organisation())
                    .ifPresent(org -> parties.put(org.number(), new Party(org.number(), name(org))));
            if (!place.organisation(team.organisation())
                    .map(org -> org.name().equals(team.name()))
                    .orElse(false)) {
                parties.put(team.number(), of(team, place));
            }
        });
        named.forEach(number -> {
            place.organisation(number).ifPresent(org -> parties.put(number, new Party(number, name(org))));
            place.team(number).ifPresent(team -> parties.put(number, of(team, place)));
        });
        return parties.values().stream()
                .sorted(Comparator.comparing(Party::name))
                .toList();
    }

    private static Party of(Team team, Place place) {
        return new Party(
                team.number(),
                place.organisation(team.organisation()).map(Party::name).orElse("") + ": " + team.name());
    }

    /** The footer says that everything is invented, each line need not. */
    static String name(Organisation organisation) {
        return organisation.name().replaceFirst(" \\((invented|demonstration)\\)$", "");
    }
}
