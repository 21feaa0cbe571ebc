package oneplace.record.sharedrecord.store;

import java.util.List;
import java.util.Set;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Patient whose demographics are closed: R hides address, practice, telecoms and death notice; V leaves only id,
 * identifier and meta (rules-care, <em>Demographic flags</em>, as in the Personal Demographics Service).
 */
final class ClosedPatient {

    private static final List<String> HIDDEN_BY_R = List.of(
            "address",
            "generalPractitioner",
            "managingOrganization",
            "telecom",
            "deceasedBoolean",
            "deceasedDateTime",
            "contact",
            "text");
    private static final Set<String> LEFT_BY_V = Set.of("resourceType", "id", "meta", "identifier");

    /** What a sender is told of a person of whom nothing may be read: that it was taken, and under which id. */
    private static final Set<String> LEFT_BY_REDACTED = Set.of("resourceType", "id", "meta");

    private ClosedPatient() {}

    /** @param flag 1 = R, 2 = V, 3 = REDACTED */
    static byte[] body(byte[] open, int flag) {
        ObjectNode patient = ResourceText.parse(open).tree().deepCopy();
        if (flag == 1) {
            patient.remove(HIDDEN_BY_R);
            HIDDEN_BY_R.forEach(name -> patient.remove("_" + name));
            patient.remove("extension");
        } else {
            patient.retain(flag == 2 ? LEFT_BY_V : LEFT_BY_REDACTED);
        }
        return JsonMapper.shared().writeValueAsBytes(patient);
    }
}
