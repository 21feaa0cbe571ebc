package oneplace.demonstration.population;

import tools.jackson.databind.node.ObjectNode;

/** What a prescription says here beside the medicine and its dose. */
final class Prescribing {
    private static final String CATEGORIES = "http://terminology.hl7.org/CodeSystem/medicationrequest-category";

    private Prescribing() {}

    /**
     * What was prescribed is what is supplied, since a pharmacy may not give another medicine, save under a serious shortage
     * protocol (Human Medicines Regulations 2012, regulations 214 and 226A); UK Core asks that it be said. What a practice
     * prescribes is taken at home.
     */
    static void write(ObjectNode request, String author) {
        request.putObject("substitution").put("allowedBoolean", false);
        if (author.startsWith("gp-")) {
            request.putArray("category")
                    .addObject()
                    .putArray("coding")
                    .addObject()
                    .put("system", CATEGORIES)
                    .put("code", "community");
        }
    }
}
