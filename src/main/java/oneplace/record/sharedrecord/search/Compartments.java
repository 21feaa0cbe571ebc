package oneplace.record.sharedrecord.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The compartments of FHIR R4 (CompartmentDefinition/patient, encounter, relatedPerson, practitioner, device): what is
 * about, or done by, or happened within one resource.
 */
public final class Compartments {

    /** The types that have one. */
    public static final Set<String> TYPES = Set.of("Patient", "Encounter", "RelatedPerson", "Practitioner", "Device");

    private Compartments() {}

    /**
     * The condition that a resource of {@code type} stands in the compartment of {@code owner}; the owner itself does.
     * Empty when resources of the type never do.
     */
    static Optional<Clause> clause(SearchCatalogue catalogue, String type, Target owner) {
        if (type.equals(owner.type())) {
            return Optional.of(new IdClause("_id", type, List.of(owner.id())));
        }
        List<Criterion.OneOf> any = catalogue.of(type).stream()
                .filter(parameter -> parameter.compartments().contains(owner.type()))
                .map(parameter -> new Criterion.OneOf(
                        parameter, List.of(new ReferenceTest.Local(List.of(owner.type()), owner.id(), null))))
                .toList();
        return any.isEmpty()
                ? Optional.empty()
                : Optional.of(new SimpleClause("compartment", new Criterion.Through(any)));
    }
}
