package oneplace.base.place;

import java.util.Optional;
import oneplace.base.kernel.OrganisationCode;

/**
 * An organisation of the place.
 *
 * @param number its number in the one sequence that organisations and teams share; never changes, never reused
 * @param code the name files and messages know it by; also its FHIR id ({@code Organization/org-council})
 * @param name as people write it
 * @param kind a plain word or two: "local authority", "hospice"
 * @param sign the two letters shown before its name
 * @param parent the organisation it is a part of
 * @param invented true when it exists only in the demonstration
 */
public record Organisation(
        int number,
        OrganisationCode code,
        String name,
        String kind,
        OrganisationSign sign,
        Optional<OrganisationCode> parent,
        boolean invented) {}
