package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.Alerting;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Opens a record for the pages that show all of it: one look in the audit log for each page. */
@Component
class OpeningRecords {

    private final Doorway doorway;
    private final SharedRecord record;
    private final Alerting alerting;
    private final Circles circles;
    private final Places places;
    private final Clock clock;

    OpeningRecords(
            Doorway doorway, SharedRecord record, Alerting alerting, Circles circles, Places places, Clock clock) {
        this.doorway = doorway;
        this.record = record;
        this.alerting = alerting;
        this.circles = circles;
        this.places = places;
        this.clock = clock;
    }

    /** The page that {@code show} makes of the record, or the refusal. */
    ModelAndView page(HttpServletRequest request, String id, Function<OpenRecord, ModelAndView> show) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Shut shut -> shut.page();
            case Entrance.Open open ->
                record.record(open.viewer(), open.person().id())
                        .map(entries -> show.apply(whole(open, entries)))
                        // the relationship ended between two statements
                        .orElseGet(() -> doorway.missing(request).page());
        };
    }

    /** The record of a viewer who may see it, with all its entries. */
    OpenRecord whole(Entrance.Open open, List<Entry> entries) {
        return of(open, entries, entries);
    }

    /** The record of a viewer who may see it, with some entries of it; the banner holds what it must, whichever these are. */
    OpenRecord part(Entrance.Open open, List<Entry> entries) {
        return of(open, entries, alerting.about(open.viewer(), open.person().id()));
    }

    private OpenRecord of(Entrance.Open open, List<Entry> entries, List<Entry> alerts) {
        Place place = places.place();
        Instant now = clock.instant();
        return of(
                open.viewer(),
                open.person(),
                ReadEntry.address(open.person().id()),
                WhySeen.of(open, place, now),
                entries,
                alerts);
    }

    /**
     * The record of somebody who is at their own pages, or speaks for somebody there.
     *
     * @param person as they may be shown to this viewer
     * @param address of the record on the viewer's own pages
     */
    OpenRecord own(Viewer viewer, Person person, String address, WhySeen why, List<Entry> entries) {
        return of(viewer, person, address, why, entries, entries);
    }

    private OpenRecord of(
            Viewer viewer, Person person, String address, WhySeen why, List<Entry> entries, List<Entry> alerts) {
        Place place = places.place();
        boolean closed = person.is(Flag.V);
        return new OpenRecord(
                viewer,
                person,
                address,
                why,
                closed ? List.of() : circles.circle(person.id()),
                closed ? Optional.empty() : circles.contact(person.id()),
                read(entries, address, place),
                read(alerts, address, place),
                place,
                clock.instant());
    }

    private static List<ReadEntry> read(List<Entry> entries, String address, Place place) {
        return entries.stream()
                .map(entry -> new ReadEntry(entry, address, place))
                .toList();
    }
}
