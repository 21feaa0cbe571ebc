package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Asks the tables as a search or a read does, and keeps one look for each telling. */
@Component
class AnnouncedEntries implements Announcements {

    private final Searching searching;
    private final Reading reading;
    private final Seeing seeing;
    private final OwnResources own;
    private final Audit audit;

    AnnouncedEntries(Searching searching, Reading reading, Seeing seeing, OwnResources own, Audit audit) {
        this.searching = searching;
        this.reading = reading;
        this.seeing = seeing;
        this.own = own;
        this.audit = audit;
    }

    @Override
    public List<Entry> standing(Viewer viewer, SearchQuery query) {
        return searching
                .page(seeing.now(viewer), List.of(query), Optional.empty())
                .matches();
    }

    @Override
    public Optional<Entry> version(Viewer viewer, ResourceId id, int version) {
        return reading.version(seeing.now(viewer), id, version);
    }

    @Override
    public Optional<Entry> deletion(Viewer viewer, ResourceId id) {
        return reading.deletion(seeing.now(viewer), id);
    }

    @Override
    public void announce(Viewer viewer, List<Entry> told) {
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Verb.EXPORT,
                viewer.purpose(),
                Kinds.people(told),
                "told to a subscriber: " + Kinds.of(told)));
    }

    @Override
    public boolean amend(ResourceId id, UnaryOperator<ObjectNode> amendment) {
        Optional<Entry> stands = reading.current(seeing.now(own.house()), id);
        if (stands.isEmpty()) {
            return false;
        }
        ObjectNode amended =
                amendment.apply(ResourceText.parse(stands.get().body()).tree());
        try {
            own.write(List.of(new Change(
                    ResourceText.of(amended),
                    id,
                    Change.Kind.UPDATE,
                    OptionalInt.of(stands.get().version()))));
            return true;
        } catch (WriteRefused e) {
            // somebody else changed it at this moment, and what they said counts
            return false;
        }
    }
}
