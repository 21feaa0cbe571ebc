package oneplace.demonstration.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oneplace.demonstration.Table;
import tools.jackson.databind.JsonNode;

/** The words of an entry: gathered to judge it by, and tidied for people of the United Kingdom. */
final class Words {
    private static final List<String> TELLING = List.of(
            "code",
            "type",
            "reasonCode",
            "reasonReference",
            "medicationCodeableConcept",
            "vaccineCode",
            "procedureCode",
            "category",
            "activity",
            "deviceName");
    private static final Pattern KIND_OF_CONCEPT = Pattern.compile(" \\((finding|disorder|procedure|situation|substance"
            + "|organism|regime/therapy|physical object|morphologic abnormality|record artifact|environment|person"
            + "|qualifier value|body structure|observable entity|event|occupation)\\)$");
    private static final Pattern STRENGTH = Pattern.compile("(\\d[\\d.]*) (MG|ML|UNT|ACTUAT|HR|MCG)\\b");
    private static final Pattern PER = Pattern.compile("/(ML|ACTUAT|HR)\\b");
    private static final Map<String, String> UNITS =
            Map.of("MG", "mg", "ML", "ml", "UNT", "units", "ACTUAT", "doses", "HR", "hours", "MCG", "micrograms");
    private static final Map<String, String> PER_UNITS = Map.of("ML", "/ml", "ACTUAT", "/dose", "HR", "/hour");
    private static final List<Map.Entry<String, String>> SPELLING = List.of(
            Map.entry("Acetaminophen", "Paracetamol"),
            Map.entry("albuterol", "salbutamol"),
            Map.entry("Epinephrine", "Adrenaline"),
            Map.entry("Meperidine", "Pethidine"),
            Map.entry("Anemia", "Anaemia"),
            Map.entry("anemia", "anaemia"),
            Map.entry("Hemoglobin", "Haemoglobin"),
            Map.entry("hemoglobin", "haemoglobin"),
            Map.entry("Gynecology", "Gynaecology"),
            Map.entry("edema", "oedema"),
            Map.entry("Ischemic", "Ischaemic"),
            Map.entry("ischemic", "ischaemic"),
            Map.entry("Esophag", "Oesophag"),
            Map.entry("Fetal", "Foetal"),
            Map.entry("fetal", "foetal"),
            Map.entry("Counseling", "Counselling"),
            Map.entry("Tumor", "Tumour"),
            Map.entry("tumor", "tumour"),
            Map.entry("feces", "faeces"),
            Map.entry("Emergency room", "Emergency department"));

    private static final Map<String, String> PLAIN = Table.read("population/plain-words.csv").stream()
            .collect(Collectors.toMap(row -> row.get("published"), row -> row.get("plain")));
    private static final Pattern MEASURED = Pattern.compile(" \\[[^\\]]*]| by (Automated count|Test strip)\\b.*");

    private Words() {}

    /** Everything an entry says about what it is, on one line. */
    static String of(JsonNode resource) {
        List<String> words = new ArrayList<>();
        TELLING.forEach(property -> gather(resource.path(property), words));
        return String.join(" · ", words);
    }

    private static void gather(JsonNode node, List<String> into) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                if (property.getValue().isString()
                        && List.of("display", "text", "name").contains(property.getKey())) {
                    into.add(property.getValue().asString());
                } else {
                    gather(property.getValue(), into);
                }
            });
        } else {
            node.forEach(child -> gather(child, into));
        }
    }

    /**
     * What a page shows for a coded concept: without the kind of concept in brackets, strengths as they are written here,
     * and British names. The coding itself keeps its published words.
     */
    static String tidy(String text) {
        String tidied = KIND_OF_CONCEPT.matcher(text).replaceFirst("");
        tidied = STRENGTH.matcher(tidied).replaceAll(m -> m.group(1) + " " + UNITS.get(m.group(2)));
        tidied = PER.matcher(tidied).replaceAll(m -> PER_UNITS.get(m.group(1)));
        for (Map.Entry<String, String> word : SPELLING) {
            tidied = tidied.replace(word.getKey(), word.getValue());
        }
        if (Medicines.is(tidied)) {
            return Medicines.write(tidied);
        }
        String plain = PLAIN.get(tidied);
        return plain == null ? MEASURED.matcher(tidied).replaceAll("") : plain;
    }

    /** What a page calls an encounter: its kind, and why it took place if that is known. */
    static String encounter(String kind, String reason) {
        return reason.isEmpty()
                ? kind
                : kind + ": " + reason.substring(0, 1).toLowerCase(Locale.UK) + reason.substring(1);
    }
}
