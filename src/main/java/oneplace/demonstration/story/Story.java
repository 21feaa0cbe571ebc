package oneplace.demonstration.story;

import java.util.ArrayList;
import java.util.List;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.DomainResource;

/** The record of each person of the stories, as the organisations wrote it. */
public final class Story {
    private final Cast cast = new Cast();
    private final List<Event> events = Event.all();
    private final List<Stay> stays = Stay.all(events);
    private final Teller teller = new Teller(cast, stays);

    /** The people of the stories: p-dilys, p-rhian … */
    public List<String> people() {
        return Table.read("people.csv").stream().map(row -> row.get("person")).toList();
    }

    /** Everything recorded about one of them, episodes before what happened in them. */
    public List<DomainResource> record(String person) {
        List<DomainResource> entries = new ArrayList<>();
        stays.stream()
                .filter(stay -> stay.begins().person().equals(person))
                .forEach(stay -> entries.add(new Meetings(cast).episode(stay)));
        stays.stream()
                .filter(stay -> stay.begins().person().equals(person))
                .forEach(stay -> entries.add(teller.tell(stay.begins())));
        events.stream()
                .filter(event -> event.person().equals(person)
                        && stays.stream().noneMatch(stay -> stay.begins().equals(event)))
                .forEach(event -> entries.add(teller.tell(event)));
        entries.addAll(new Page(cast).of(person));
        return entries;
    }

    /** The id of the resource that tells an event. */
    static String id(Event event) {
        return DemonstrationIds.named(event.id()).toString();
    }
}
