package oneplace.record.person.fhir;

/** The URIs of the profile and of what it has no place for. */
final class Terms {

    static final String PROFILE = "https://fhir.hl7.org.uk/StructureDefinition/UKCore-Patient";
    static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    static final String VERIFICATION_ENGLAND =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";
    static final String MEMBERSHIP = "https://oneplace.example/StructureDefinition/membership";
    static final String NEED = "https://oneplace.example/StructureDefinition/communication-need";

    private Terms() {}
}
