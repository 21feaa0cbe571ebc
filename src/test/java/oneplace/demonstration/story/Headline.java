package oneplace.demonstration.story;

import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.ServiceRequest;

/** The one line by which a timeline knows an entry: where each type keeps it. */
final class Headline {

    private Headline() {}

    static String of(DomainResource resource) {
        return switch (resource) {
            case Encounter r -> r.getTypeFirstRep().getText();
            case Condition r -> r.getCode().getText();
            case Observation r -> r.getCode().getText();
            case Procedure r -> r.getCode().getText();
            case Immunization r -> r.getVaccineCode().getText();
            case MedicationRequest r -> r.getMedicationCodeableConcept().getText();
            case ServiceRequest r -> r.getCode().getText();
            case CarePlan r -> r.getTitle();
            case Flag r -> r.getCode().getText();
            case ClinicalImpression r -> r.getCode().getText();
            case Communication r -> r.getTopic().getText();
            case Consent r -> r.getScope().getText();
            case DocumentReference r -> r.getDescription();
            case DeviceUseStatement r -> r.getDevice().getDisplay();
            case Appointment r -> r.getDescription();
            default -> resource.fhirType();
        };
    }
}
