package oneplace.record.person.fhir;

import oneplace.record.person.Fault;
import oneplace.record.person.IncomingPerson;

/** What became of reading a Patient. */
public sealed interface PatientRead {

    /** Understood. */
    record Understood(IncomingPerson person) implements PatientRead {}

    /**
     * It cannot be used.
     *
     * @param expression where, as a FHIRPath: {@code Patient.birthDate}
     */
    record Refused(String expression, Fault fault) implements PatientRead {}
}
