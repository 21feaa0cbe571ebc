package oneplace.demonstration.population;

import oneplace.base.kernel.NhsNumber;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Patient of a person who has moved here, written afresh: nothing of the generated one is kept but id, gender,
 * birth, death and language. So the numbers of another country (social security, driving licence, passport), its
 * race and ethnicity extensions and its addresses cannot come along.
 *
 * <p>The NHS number carries its verification status as in FHIR UK Core (Extension-UKCore-NHSNumberVerificationStatus).
 */
final class PatientEntry {
    private static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    private static final String STATUSES =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";

    private PatientEntry() {}

    /** The Patient, with {@code meta} as given. */
    static ObjectNode of(JsonNode generated, Home home, ObjectNode meta, Roster roster) {
        ObjectNode patient = JsonNodeFactory.instance.objectNode();
        patient.put("resourceType", "Patient").put("id", home.person().toString());
        patient.set("meta", meta);
        identify(patient, home.nhsNumber());
        patient.put("active", true);
        name(patient, home);
        patient.putArray("telecom")
                .addObject()
                .put("system", "phone")
                .put("value", home.telephone())
                .put("use", home.telephone().startsWith("07") ? "mobile" : "home");
        copy(generated, patient, "gender");
        copy(generated, patient, "birthDate");
        copy(generated, patient, "deceasedDateTime");
        ObjectNode address = patient.putArray("address").addObject().put("use", "home");
        address.putArray("line").add(home.line());
        address.put("city", home.practice().village()).put("postalCode", home.postcode());
        copy(generated, patient, "maritalStatus");
        language(patient, generated);
        patient.putArray("generalPractitioner")
                .add(roster.organisation(home.practice().code()));
        patient.set("managingOrganization", roster.organisation(home.practice().code()));
        return patient;
    }

    private static void identify(ObjectNode patient, NhsNumber number) {
        ObjectNode identifier = patient.putArray("identifier").addObject();
        identifier
                .putArray("extension")
                .addObject()
                .put("url", VERIFICATION)
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", STATUSES)
                .put("code", "01")
                .put("display", "Number present and verified");
        identifier.put("use", "official").put("system", NhsNumber.SYSTEM).put("value", number.digits());
    }

    private static void name(ObjectNode patient, Home home) {
        var names = patient.putArray("name");
        ObjectNode now = names.addObject().put("use", "official").put("family", home.family());
        home.given().forEach(now.putArray("given")::add);
        if (!home.title().isEmpty()) {
            now.putArray("prefix").add(home.title());
        }
        if (!home.former().isEmpty()) {
            ObjectNode former = names.addObject().put("use", "maiden").put("family", home.former());
            home.given().forEach(former.putArray("given")::add);
        }
    }

    private static void language(ObjectNode patient, JsonNode generated) {
        JsonNode spoken = generated
                .path("communication")
                .path(0)
                .path("language")
                .path("coding")
                .path(0);
        boolean english = spoken.path("code").asString("en").startsWith("en");
        ObjectNode language = patient.putArray("communication").addObject().putObject("language");
        ObjectNode coding = language.putArray("coding").addObject().put("system", "urn:ietf:bcp:47");
        String words = english ? "English" : spoken.path("display").asString("").replaceAll(" \\(.*", "");
        coding.put("code", english ? "en-GB" : spoken.path("code").asString()).put("display", words);
        language.put("text", words);
    }

    private static void copy(JsonNode from, ObjectNode to, String property) {
        JsonNode value = from.get(property);
        if (value != null) {
            to.set(property, value);
        }
    }
}
