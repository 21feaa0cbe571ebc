package oneplace.record.person.fhir;

import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Problem;

/** What became of reading a Patient. */
public sealed interface PatientRead {

    /** Understood. */
    record Understood(IncomingPerson person) implements PatientRead {}

    /**
     * It cannot be used.
     *
     * @param expression where, as a FHIRPath: {@code Patient.birthDate}
     */
    record Refused(String expression, Problem problem) implements PatientRead {}
}
