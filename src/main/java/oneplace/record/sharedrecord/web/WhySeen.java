package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import oneplace.base.place.Place;
import oneplace.base.place.Team;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.access.Relationship;

/**
 * Why a viewer sees a person, in words: which team, what brought it about, since when, what for.
 *
 * @param because follows "You can see this because"
 * @param purpose follows "for"
 * @param seen follows "at": <em>09:42 today</em>
 * @param mayOpenMore whether the viewer is entitled to emergency access
 * @param footing what lets them in
 */
public record WhySeen(String because, String purpose, String seen, boolean mayOpenMore, Footing footing) {

    private static final int SHOWN = 2;

    static WhySeen of(Entrance.Open entrance, Place place, Instant now) {
        boolean mayOpenMore = entrance.viewer().mandate().mayBreakGlass();
        String seen = Dates.time(now) + " today";
        Footing footing = entrance.footing();
        if (entrance.emergency().isPresent()) {
            String until = Dates.time(entrance.emergency().get().until());
            return new WhySeen(
                    "you opened it in an emergency, until " + until, "an emergency", seen, mayOpenMore, footing);
        }
        List<Relationship> reasons = entrance.reasons();
        if (reasons.isEmpty()) {
            return new WhySeen(
                    "your organisation keeps what it wrote itself, though its link with this person has ended",
                    "administration",
                    seen,
                    mayOpenMore,
                    footing);
        }
        String because = reasons.stream()
                .limit(SHOWN)
                .map(reason -> words(reason, place))
                .collect(Collectors.joining(" and "));
        String purpose = reasons.stream()
                .map(reason -> reason.purpose().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .distinct()
                .collect(Collectors.joining(" and "));
        return new WhySeen("this person is " + because, purpose, seen, mayOpenMore, footing);
    }

    private static String words(Relationship reason, Place place) {
        String team = place.team(reason.team()).map(Team::name).orElse("your team");
        String since = Dates.spoken(Dates.day(reason.since()));
        String until = reason.until()
                .map(end -> " until " + Dates.spoken(Dates.day(end)))
                .orElse("");
        return reason.source().words() + " " + team + " (since " + since + until + ")";
    }
}
