package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import oneplace.base.place.Place;
import oneplace.base.place.Team;
import oneplace.record.person.Flag;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.access.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * One of my people.
 *
 * @param born with the age; may be empty
 * @param why through which teams, and what brought it about
 * @param last the day of the latest entry; may be empty
 */
public record CaseloadRow(String name, String href, String born, String why, String since, String last) {

    static CaseloadRow of(Person person, List<Relationship> reasons, @Nullable Instant last, Place place, Instant now) {
        PartialDate born = person.demographics().born();
        boolean closed = person.is(Flag.V);
        String age = born == null
                ? ""
                : Banner.date(born)
                        + (person.demographics().dead()
                                ? ", has died"
                                : " (" + Banner.years(born, Dates.day(now)) + " y)");
        return new CaseloadRow(
                closed ? "Name not shown" : Banner.listed(person.name()),
                ReadEntry.address(person.id()),
                age,
                reasons.stream()
                        .map(reason -> reason.source().words() + " "
                                + place.team(reason.team()).map(Team::name).orElse("your team"))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                reasons.isEmpty() ? "" : Dates.day(Dates.day(reasons.getFirst().since())),
                last == null ? "" : Dates.day(Dates.day(last)));
    }
}
