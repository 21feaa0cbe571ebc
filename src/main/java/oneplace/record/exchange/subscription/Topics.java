package oneplace.record.exchange.subscription;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import tools.jackson.databind.node.ObjectNode;

/** The topics that can be subscribed to here: the moments of care that other systems wait for. */
public final class Topics {

    private static final String OURS = "https://oneplace.example/SubscriptionTopic/";
    private static final Set<Kind> WRITTEN = Set.of(Kind.CREATED, Kind.UPDATED);

    /** A person's details, as everybody has them. */
    public static final Topic PATIENT_CHANGED = new Topic(
            OURS + "patient-changed",
            "A person's details changed",
            "A Patient is new, or any of its details changed.",
            "Patient",
            WRITTEN,
            (before, now) -> now.isPresent(),
            List.of("_id", "identifier", "general-practitioner", "organization"),
            "FHIR R4, Patient; PDS change of details as a moment other systems wait for");

    /** Somebody came in. */
    public static final Topic ADMISSION = new Topic(
            OURS + "admission",
            "Somebody was admitted",
            "An Encounter began: its status became in-progress.",
            "Encounter",
            WRITTEN,
            becomes("in-progress"),
            List.of("patient", "subject", "class", "type", "service-provider", "location"),
            "FHIR R5, SubscriptionTopic, example admission: %previous.status != 'in-progress' and %current.status ="
                    + " 'in-progress', a creation counts");

    /** Somebody went home. */
    public static final Topic DISCHARGE = new Topic(
            OURS + "discharge",
            "Somebody was discharged",
            "An Encounter ended: its status became finished.",
            "Encounter",
            WRITTEN,
            becomes("finished"),
            List.of("patient", "subject", "class", "type", "service-provider", "location"),
            "FHIR R4, EncounterStatus: finished; the mirror image of the admission example of FHIR R5");

    /** A letter or a plan can be read. */
    public static final Topic NEW_DOCUMENT = new Topic(
            OURS + "new-document",
            "A document can be read",
            "A DocumentReference became current.",
            "DocumentReference",
            WRITTEN,
            becomes("current"),
            List.of("patient", "subject", "type", "category", "author", "custodian"),
            "FHIR R4, DocumentReferenceStatus: current");

    /** A document must no longer be used. */
    public static final Topic DOCUMENT_WITHDRAWN = new Topic(
            OURS + "document-withdrawn",
            "A document was withdrawn",
            "A DocumentReference was deleted, entered in error, or superseded.",
            "DocumentReference",
            Set.of(Kind.UPDATED, Kind.DELETED),
            (before, now) -> before.filter(b -> status(b).equals("current")).isPresent()
                    && now.map(n -> !status(n).equals("current")).orElse(true),
            List.of("patient", "subject", "type", "category", "author", "custodian"),
            "FHIR R4, DocumentReferenceStatus: superseded, entered-in-error");

    /** Somebody is asked to see a person. */
    public static final Topic NEW_REFERRAL = new Topic(
            OURS + "new-referral",
            "A referral was made",
            "A ServiceRequest became active.",
            "ServiceRequest",
            WRITTEN,
            becomes("active"),
            List.of("patient", "subject", "category", "code", "performer", "requester", "priority", "intent"),
            "FHIR R4, ServiceRequest 12.10.1: a referral is a request for a service; RequestStatus: active");

    private static final List<Topic> ALL =
            List.of(PATIENT_CHANGED, ADMISSION, DISCHARGE, NEW_DOCUMENT, DOCUMENT_WITHDRAWN, NEW_REFERRAL);

    private Topics() {}

    /** All of them. */
    public static List<Topic> all() {
        return ALL;
    }

    /** The topic of a canonical address; a version after {@code |} is not looked at, since there is one of each. */
    public static Optional<Topic> of(String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        return ALL.stream().filter(topic -> topic.url().equals(url)).findFirst();
    }

    /** The status is this now, and was another before, or there was nothing before. */
    private static Topic.Trigger becomes(String status) {
        return (before, now) -> now.filter(n -> status(n).equals(status)).isPresent()
                && before.filter(b -> status(b).equals(status)).isEmpty();
    }

    private static String status(ObjectNode resource) {
        return resource.path("status").stringValue("");
    }
}
