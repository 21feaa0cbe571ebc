package oneplace.record.sharedrecord.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceTypes;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.PersonMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Opens a record for the person it is about, and for who speaks for them. Everybody else is refused as if nothing were
 * there. What may be seen of it is the sight of the person as viewer; each opening is a look in the audit log.
 */
@Component
class OwnDoorway {

    private final Viewers viewers;
    private final Persons persons;
    private final ProxyGrants grants;
    private final SharedRecord record;
    private final OpeningRecords records;
    private final Audit audit;
    private final Clock clock;

    OwnDoorway(
            Viewers viewers,
            Persons persons,
            ProxyGrants grants,
            SharedRecord record,
            OpeningRecords records,
            Audit audit,
            Clock clock) {
        this.viewers = viewers;
        this.persons = persons;
        this.grants = grants;
        this.record = record;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody at the door of a record.
     *
     * @param person as they may be shown to the viewer
     * @param address of the record on the viewer's own pages
     * @param spokenFor the band that says whose record this is; empty for one's own
     */
    record Way(Viewer viewer, Person person, String address, Optional<SpokenFor> spokenFor) {}

    /** Whoever asks, at their own record. @throws AccessDeniedException for everybody who is not there as themself */
    Way own(@Nullable Authentication who) {
        PersonMember member = Asking.person(who).orElseThrow(() -> new AccessDeniedException("no person is signed in"));
        Person me = persons.find(member.person())
                .orElseThrow(() -> new AccessDeniedException("the person is not known any more"));
        return new Way(viewers.of(member, me.number()), me, "/my/record", Optional.empty());
    }

    /** Whoever asks, at the record of somebody they speak for. @throws AccessDeniedException when they do not, after noting it */
    Way of(@Nullable Authentication who, PersonId id) {
        Viewer viewer = own(who).viewer();
        Optional<Person> person = persons.find(id).filter(one -> !one.is(Flag.REDACTED));
        List<ProxyGrant> live =
                person.map(one -> grants.live(viewer.self(), one.number())).orElse(List.of());
        if (live.isEmpty()) {
            refused(viewer, person);
            throw new AccessDeniedException("they do not speak for this person");
        }
        Person shown = person.orElseThrow().shown();
        return new Way(viewer, shown, "/my/for/" + id + "/record", Optional.of(SpokenFor.of(shown, live)));
    }

    /** The whole record, as far as the viewer may see it. */
    OpenRecord whole(Way way) {
        return open(
                way,
                record.record(way.viewer(), way.person().id())
                        .orElseThrow(() -> new AccessDeniedException("nothing of this person is open")));
    }

    /** The versions of one entry. @throws AccessDeniedException when there is none for this viewer, after noting it */
    OpenRecord entry(Way way, String type, String id) {
        List<Entry> versions = !ResourceTypes.has(type) || !ResourceId.isId(id)
                ? List.of()
                : record.history(way.viewer(), new ResourceId(type, id)).stream()
                        .filter(entry -> entry.person() == way.person().number() && !entry.deleted())
                        .toList();
        OpenRecord opened = open(way, versions);
        if (opened.entries().isEmpty()) {
            refused(way.viewer(), Optional.of(way.person()));
            throw new AccessDeniedException("no such entry for this viewer");
        }
        return opened;
    }

    /** Who they are stands on other pages, where what protects them is honoured: the Patient is left out. */
    private OpenRecord open(Way way, List<Entry> entries) {
        Instant now = clock.instant();
        return records.own(
                way.viewer(),
                way.person(),
                way.address(),
                new WhySeen("", "", Dates.time(now) + " today", false, Footing.RELATED),
                entries.stream()
                        .filter(entry -> !entry.id().type().equals("Patient"))
                        .toList());
    }

    private void refused(Viewer viewer, Optional<Person> person) {
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                0,
                Verb.REFUSED,
                viewer.purpose(),
                person.stream().mapToLong(Person::number).toArray(),
                "a record, from their own pages"));
    }
}
