package oneplace.record.sharedrecord;

import java.util.Optional;
import java.util.Set;

/**
 * The profiles of FHIR UK Core that hold for what Oneplace writes itself: of people and organisations, of contacts, and for the
 * demonstration. An entry another organisation wrote names its own profiles, or none.
 *
 * <p>Source: HL7 UK, <em>UK Core Implementation Guide</em>, the STU 3 sequence on FHIR R4. It has no profile of
 * ClinicalImpression, DeviceUseStatement and Goal.
 */
public final class UkCore {

    private static final String PROFILES = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-";

    private static final Set<String> TYPES = Set.of(
            "AllergyIntolerance",
            "Appointment",
            "CarePlan",
            "CareTeam",
            "Communication",
            "Condition",
            "Consent",
            "Device",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "Flag",
            "ImagingStudy",
            "Immunization",
            "Medication",
            "MedicationRequest",
            "Observation",
            "Organization",
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "Procedure",
            "Questionnaire",
            "QuestionnaireResponse",
            "ServiceRequest");

    private UkCore() {}

    /** The profile of a type; empty for a type that has none, or of which nothing is written here. */
    public static Optional<String> profile(String type) {
        return TYPES.contains(type) ? Optional.of(PROFILES + type) : Optional.empty();
    }
}
