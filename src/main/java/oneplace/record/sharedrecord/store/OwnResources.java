package oneplace.record.sharedrecord.store;

import java.util.List;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.Receipt;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.Written;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Publishes to the record what other modules of the house say, as resources written by the house itself. */
@Component
class OwnResources {

    /** How the house signs what it writes; no account or client can be called so. */
    private static final String WHO = "the house";

    private final SharedRecord record;
    private final Viewers viewers;
    private final Places places;

    OwnResources(SharedRecord record, Viewers viewers, Places places) {
        this.record = record;
        this.viewers = viewers;
        this.places = places;
    }

    /**
     * Whether the house itself writes: its Patients come from the index already, and may name a practice outside the
     * place, of which the record holds nothing.
     */
    static boolean by(Viewer sender) {
        return sender.who().equals(WHO);
    }

    /** The house at work. */
    Viewer house() {
        return viewers.theHouse(places.place().council(), WHO);
    }

    /** Writes resources as the house; the same content again changes nothing. */
    List<Written> put(List<ObjectNode> resources) {
        List<Change> changes = resources.stream()
                .map(node -> Change.put(
                        ResourceText.of(node),
                        new ResourceId(
                                node.path("resourceType").stringValue(),
                                node.path("id").stringValue())))
                .toList();
        return write(changes);
    }

    /** Writes changes as the house. */
    List<Written> write(List<Change> changes) {
        byte[] text = JsonMapper.shared()
                .writeValueAsBytes(
                        changes.stream().map(change -> change.resource().tree()).toList());
        return record.write(new Receipt(house(), "application/fhir+json", text), changes);
    }
}
