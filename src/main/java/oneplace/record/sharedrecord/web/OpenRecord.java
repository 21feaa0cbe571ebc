package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.place.Place;
import oneplace.record.person.CircleMember;
import oneplace.record.person.NamedContact;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.shell.tag.PersonBanner;

/**
 * A record that was opened for a viewer, and what stands on each of its pages.
 *
 * @param entrance who looks at whom, and why they may
 * @param entries as far as the viewer may see them, latest first
 * @param alerting what the banner must hold, whatever the page shows
 * @param at when it was opened
 */
record OpenRecord(
        Entrance.Open entrance,
        List<CircleMember> circle,
        Optional<NamedContact> contact,
        List<ReadEntry> entries,
        List<ReadEntry> alerting,
        Place place,
        Instant at) {

    /** Identity, alerts, needs and contacts. */
    PersonBanner banner() {
        List<Content> alerts = FlagRow.alerts(AllergyRow.of(alerting), alerting, at);
        return Banner.of(entrance.person(), circle, contact, alerts, Dates.day(at));
    }

    /** Why the viewer sees it. */
    WhySeen why() {
        return WhySeen.of(entrance.reasons(), place, at);
    }

    /** The address of the record's first page. */
    String address() {
        return ReadEntry.address(entrance.person().id());
    }
}
