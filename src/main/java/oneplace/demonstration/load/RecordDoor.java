package oneplace.demonstration.load;

import java.util.List;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Viewers;
import org.springframework.stereotype.Component;

/** The front door of the shared record, for resources that name their author organisation in {@code meta.source}. */
@Component
class RecordDoor {

    private final SharedRecord record;
    private final Viewers viewers;
    private final Places places;

    RecordDoor(SharedRecord record, Viewers viewers, Places places) {
        this.record = record;
        this.viewers = viewers;
        this.places = places;
    }

    /**
     * Writes resources under the ids they have; the same again changes nothing.
     *
     * @param received the text they came in
     */
    void put(byte[] received, List<ResourceText> resources) {
        List<Change> changes = resources.stream()
                .map(resource -> Change.put(
                        resource, new ResourceId(resource.type(), resource.id().orElseThrow())))
                .toList();
        record.write(
                new Receipt(viewers.theHouse(places.place().council()), "application/fhir+json", received), changes);
    }
}
