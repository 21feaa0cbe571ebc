package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.Alerting;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Relationships;
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
    private final Relationships relationships;
    private final Places places;
    private final Clock clock;

    OpeningRecords(
            Doorway doorway,
            SharedRecord record,
            Alerting alerting,
            Circles circles,
            Relationships relationships,
            Places places,
            Clock clock) {
        this.doorway = doorway;
        this.record = record;
        this.alerting = alerting;
        this.circles = circles;
        this.relationships = relationships;
        this.places = places;
        this.clock = clock;
    }

    /** The page that {@code show} makes of the record, or the refusal. */
    ModelAndView page(HttpServletRequest request, String id, Function<OpenRecord, ModelAndView> show) {
        return switch (doorway.enter(request, id)) {
            case Entrance.Shut shut -> shut.page();
            case Entrance.Open open ->
                entries(open)
                        .map(entries -> show.apply(whole(open, entries)))
                        .orElseGet(() -> doorway.missing(request).page());
        };
    }

    /**
     * All that a viewer who was let in may read; empty when nothing is: the relationship ended between two statements, or
     * ended before, and their organisation wrote nothing.
     */
    Optional<List<Entry>> entries(Entrance.Open open) {
        return record.record(open.viewer(), open.person().id())
                .map(open::readable)
                .filter(entries -> open.footing() != Footing.ENDED || !entries.isEmpty());
    }

    /** Whether the circle of support may be shown: on a live relationship, or where general information is open. */
    boolean showsCircle(Entrance.Open open) {
        return switch (open.footing()) {
            case RELATED -> true;
            case EMERGENCY -> general(open.viewer(), open.person());
            case ENDED -> false;
        };
    }

    private boolean general(Viewer viewer, Person person) {
        return relationships.opens(viewer, person.number(), InformationClass.GENERAL);
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
                showsCircle(open),
                entries,
                open.readable(alerts));
    }

    /**
     * The record of somebody who is at their own pages, or speaks for somebody there.
     *
     * @param person as they may be shown to this viewer
     * @param address of the record on the viewer's own pages
     */
    OpenRecord own(Viewer viewer, Person person, String address, WhySeen why, List<Entry> entries) {
        boolean circle = viewer.self() == person.number() || general(viewer, person);
        return of(viewer, person, address, why, circle, entries, entries);
    }

    private OpenRecord of(
            Viewer viewer,
            Person person,
            String address,
            WhySeen why,
            boolean showsCircle,
            List<Entry> entries,
            List<Entry> alerts) {
        Place place = places.place();
        boolean circle = showsCircle && !person.is(Flag.V);
        return new OpenRecord(
                viewer,
                person,
                address,
                why,
                circle ? circles.circle(person.id()) : List.of(),
                circle ? circles.contact(person.id()) : Optional.empty(),
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
