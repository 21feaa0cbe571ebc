package oneplace.demonstration.story;

import java.util.Map;
import java.util.stream.Collectors;
import oneplace.demonstration.Table;

/**
 * What a kind of event is in FHIR.
 *
 * @param type the resource type
 * @param setting for an Encounter the code of HL7 v3 ActCode: IMP, EMER, AMB, HH (at home), VR (at a distance), FLD (in
 *     the field), NONAC (a bed that is not a hospital's); otherwise empty
 * @param label the kind in the words of a page
 */
record Kind(String name, String type, String setting, String label) {

    /** Every kind under its name. */
    static Map<String, Kind> all() {
        return Table.read("kinds.csv").stream()
                .map(row -> new Kind(row.get("kind"), row.get("type"), row.get("setting"), row.get("label")))
                .collect(Collectors.toMap(Kind::name, kind -> kind));
    }
}
