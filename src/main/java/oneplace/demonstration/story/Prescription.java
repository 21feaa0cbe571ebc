package oneplace.demonstration.story;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.MedicationRequest;

/** What a prescription says here beside the medicine and its dose. */
final class Prescription {

    private Prescription() {}

    /**
     * What was prescribed is what is supplied, since a pharmacy may not give another medicine, save under a serious shortage
     * protocol (Human Medicines Regulations 2012, regulations 214 and 226A); UK Core asks that it be said. What a practice
     * prescribes is taken at home.
     */
    static MedicationRequest of(String organisation) {
        MedicationRequest request = new MedicationRequest();
        request.setIntent(MedicationRequest.MedicationRequestIntent.ORDER);
        request.getSubstitution().setAllowed(new BooleanType(false));
        if (organisation.startsWith("gp-")) {
            request.addCategory(Fhir.hl7("medicationrequest-category", "community"));
        }
        return request;
    }
}
