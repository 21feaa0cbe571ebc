package oneplace.record.sharedrecord.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.place.Place;
import oneplace.record.person.CircleMember;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.access.Viewer;
import oneplace.trust.shell.tag.PersonBanner;

/**
 * A record that was opened for a viewer, and what stands on each of its pages.
 *
 * @param viewer who looks
 * @param person whom at, as they may be shown to this viewer
 * @param address of the record's first page
 * @param why they may look
 * @param entries as far as the viewer may see them, latest first
 * @param alerting what the banner must hold, whatever the page shows
 * @param at when it was opened
 */
record OpenRecord(
        Viewer viewer,
        Person person,
        String address,
        WhySeen why,
        List<CircleMember> circle,
        Optional<NamedContact> contact,
        List<ReadEntry> entries,
        List<ReadEntry> alerting,
        Place place,
        Instant at) {

    /** Identity, alerts, needs and contacts. */
    PersonBanner banner() {
        List<Content> alerts = FlagRow.alerts(AllergyRow.of(alerting), alerting, at);
        if (why.footing() == Footing.ENDED) {
            return Banner.ended(person, alerts);
        }
        return Banner.of(person, circle, contact, alerts, Dates.day(at));
    }
}
