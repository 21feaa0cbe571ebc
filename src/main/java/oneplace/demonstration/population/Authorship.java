package oneplace.demonstration.population;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which organisation of this place wrote an encounter and what hangs on it. The generator knows American providers; here
 * the kind of care decides. The first rule that fits counts.
 */
final class Authorship {

    /** Care of which one word in an encounter's type, reasons or procedures tells the author. */
    private record Rule(String organisation, Pattern words) {
        Rule(String organisation, String words) {
            this(organisation, Pattern.compile(words, Pattern.CASE_INSENSITIVE));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("org-hospice", "hospice|palliative"),
            new Rule("org-drugalcohol", "drug rehab|detoxif|dependent drug|opioid (abuse|dependence)|alcoholism"),
            new Rule("org-community", "dental|tooth|teeth|gingiv|denture|molar|skilled nursing|home visit|home-health"),
            new Rule(
                    "org-hospital",
                    "emergency (room|hospital|treatment)|dialysis|end-stage renal|kidney (disease stage [45]|transplant)|renal transplant|prenatal|postnatal"
                            + "|obstetric|gynecolog|neoplasm|cancer|tumor|chemotherap|colonoscop|postoperative|surg"
                            + "|hospital admission|outpatient procedure|coronary|intensive care|fracture|catheter"),
            new Rule(
                    "org-mentalhealth",
                    "attention deficit|major depress|bipolar|schizo|psychi|post-traumatic|suicid|panic|behavioral therapy"),
            new Rule("org-ooh", "urgent care"));

    private Authorship() {}

    /**
     * The organisation's code.
     *
     * @param words the encounter's type and reasons and the names of the procedures in it
     * @param practice the person's own practice
     */
    static String of(JsonNode encounter, String words, String practice) {
        String setting = encounter.path("class").path("code").asString("AMB");
        if (setting.equals("EMER") || setting.equals("ACUTE")) {
            return "org-hospital";
        }
        for (Rule rule : RULES) {
            if (rule.words.matcher(words).find()) {
                return rule.organisation;
            }
        }
        return switch (setting) {
            case "IMP", "OBSENC", "SS", "NONAC" -> "org-hospital";
            case "HH" -> "org-community";
            default -> words.startsWith("Administration of vaccine") ? "org-pharmacy" : practice;
        };
    }
}
