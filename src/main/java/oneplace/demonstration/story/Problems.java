package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.util.Optional;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/**
 * Diagnoses. What a clinician holds to be true is an item of the problem list; what a coder wrote at the end of a stay is
 * a diagnosis of that encounter, without a state of its own.
 */
final class Problems {
    private final Cast cast;

    Problems(Cast cast) {
        this.cast = cast;
    }

    /** A diagnosis that is an event, with what {@code problems.csv} adds: since when, until when, how it is now. */
    Condition of(Event event, Optional<Table.Row> more, Optional<Reference> encounter) {
        Condition condition = new Condition();
        condition.addIdentifier(Fhir.identifier(event));
        boolean coder = event.role().equals("clinical coder");
        condition.addCategory(Fhir.hl7("condition-category", coder ? "encounter-diagnosis" : "problem-list-item"));
        if (!coder) {
            state(condition, more.flatMap(row -> row.some("until")).isPresent());
        }
        condition.setCode(Fhir.concept(event));
        condition.setSubject(cast.person(event.person()));
        encounter.ifPresent(condition::setEncounter);
        condition.setRecordedDateElement(Fhir.when(event.at()));
        condition.setRecorder(cast.author(event));
        more.ifPresent(row -> since(condition, row));
        return condition;
    }

    /** A problem of the list that no event tells. */
    Condition of(Table.Row row) {
        Condition condition = new Condition();
        condition.addCategory(Fhir.hl7("condition-category", "problem-list-item"));
        state(condition, row.some("until").isPresent());
        condition.setCode(row.some("code")
                .map(code -> Fhir.coded(row.get("system"), code, row.get("text")))
                .orElseGet(() -> Fhir.words(row.get("text"))));
        condition.setSubject(cast.person(row.get("person")));
        condition.setRecorder(cast.somebody(row));
        since(condition, row);
        return Fhir.signed(condition, row.get("problem"), row.get("organisation"), row.get("class"));
    }

    private static void since(Condition condition, Table.Row row) {
        condition.setOnset(new DateTimeType(row.get("since")));
        row.some("until").ifPresent(until -> condition.setAbatement(Fhir.when(LocalDateTime.parse(until + "T12:00"))));
        row.some("now").ifPresent(now -> condition.addNote(Fhir.note(now)));
    }

    private static void state(Condition condition, boolean over) {
        condition.setClinicalStatus(Fhir.hl7("condition-clinical", over ? "resolved" : "active"));
        condition.setVerificationStatus(Fhir.hl7("condition-ver-status", "confirmed"));
    }
}
