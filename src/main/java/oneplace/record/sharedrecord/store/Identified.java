package oneplace.record.sharedrecord.store;

import java.util.Set;

/** The resource types that are looked for by name or identifier across the whole place: their tokens stand in {@code ident}. */
final class Identified {

    private static final Set<String> TYPES = Set.of(
            "Patient",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Person",
            "Organization",
            "Location",
            "HealthcareService",
            "Device",
            "Medication",
            "Group",
            "CareTeam",
            "Questionnaire",
            "Endpoint",
            "OrganizationAffiliation",
            "Substance",
            "PlanDefinition",
            "ActivityDefinition",
            "ValueSet",
            "CodeSystem");

    private Identified() {}

    static boolean type(String type) {
        return TYPES.contains(type);
    }
}
