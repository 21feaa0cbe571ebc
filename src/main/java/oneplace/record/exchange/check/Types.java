package oneplace.record.exchange.check;

import ca.uhn.fhir.context.FhirContext;
import java.util.Set;

/** The resource types of R4. */
final class Types {

    private static final Set<String> ALL = Set.copyOf(FhirContext.forR4Cached().getResourceTypes());

    private Types() {}

    static boolean known(String type) {
        return ALL.contains(type);
    }
}
