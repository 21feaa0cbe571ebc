package oneplace.record.exchange.terminology;

import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;

/** Where code systems and value sets come from. */
public interface Known {

    /** The code system of an address, with or without {@code |version}. */
    Optional<CodeSystem> system(String canonical);

    /** The value set of an address. */
    Optional<ValueSet> set(String canonical);
}
