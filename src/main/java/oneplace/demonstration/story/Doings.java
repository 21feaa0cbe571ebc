package oneplace.demonstration.story;

import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DeviceUseStatement;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;

/** What was done to or for a person: operations, discharges, courses, vaccines, medicines, equipment. */
final class Doings {
    /** SNOMED CT: patient discharge. */
    private static final String DISCHARGE = "58000006";
    /** SNOMED CT codes of kinds of procedure that have one. */
    private static final Map<String, String> CODES = Map.of("discharge", DISCHARGE, "medication review", "182836005");

    private final Cast cast;

    Doings(Cast cast) {
        this.cast = cast;
    }

    /** The end of a stay. */
    Procedure discharge(Event event, Optional<Reference> encounter) {
        Procedure procedure = done(event, encounter);
        procedure.setCode(Fhir.coded(Fhir.SNOMED, DISCHARGE, event.summary()));
        procedure.setCategory(Fhir.words("Discharge"));
        return procedure;
    }

    Procedure procedure(Event event, Kind kind, Optional<Reference> encounter) {
        Procedure procedure = done(event, encounter);
        String code = CODES.get(event.kind());
        procedure.setCode(code == null ? Fhir.concept(event) : Fhir.coded(Fhir.SNOMED, code, event.summary()));
        procedure.setCategory(Fhir.words(kind.label()));
        return procedure;
    }

    private Procedure done(Event event, Optional<Reference> encounter) {
        Procedure procedure = new Procedure();
        procedure.addIdentifier(Fhir.identifier(event));
        procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
        procedure.setSubject(cast.person(event.person()));
        encounter.ifPresent(procedure::setEncounter);
        procedure.setPerformed(Fhir.when(event.at()));
        procedure.addPerformer().setActor(cast.author(event));
        return procedure;
    }

    Immunization immunisation(Event event) {
        Immunization immunization = new Immunization();
        immunization.addIdentifier(Fhir.identifier(event));
        immunization.setStatus(Immunization.ImmunizationStatus.COMPLETED);
        immunization.setVaccineCode(Fhir.concept(event));
        immunization.setPatient(cast.person(event.person()));
        immunization.setOccurrence(Fhir.when(event.at()));
        immunization.setPrimarySource(true);
        immunization.addPerformer().setActor(cast.author(event));
        return immunization;
    }

    MedicationRequest medicine(Event event) {
        MedicationRequest request = Prescription.of(event.organisation());
        request.addIdentifier(Fhir.identifier(event));
        request.setStatus(MedicationRequest.MedicationRequestStatus.ACTIVE);
        request.setMedication(Fhir.concept(event));
        request.setSubject(cast.person(event.person()));
        request.setAuthoredOnElement(Fhir.when(event.at()));
        request.setRequester(cast.author(event));
        return request;
    }

    DeviceUseStatement equipment(Event event) {
        DeviceUseStatement statement = new DeviceUseStatement();
        statement.addIdentifier(Fhir.identifier(event));
        statement.setStatus(DeviceUseStatement.DeviceUseStatementStatus.ACTIVE);
        statement.setSubject(cast.person(event.person()));
        statement.setTiming(Fhir.when(event.at()));
        statement.setRecordedOnElement(Fhir.when(event.at()));
        statement.setSource(cast.author(event));
        statement.setDevice(new Reference().setDisplay(event.summary()));
        return statement;
    }
}
