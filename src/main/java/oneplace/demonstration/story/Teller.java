package oneplace.demonstration.story;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.demonstration.Table;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Reference;

/** Tells each event as one FHIR resource: the kind chooses the type; readings and scores are always Observations. */
final class Teller {
    private final Map<String, Kind> kinds = Kind.all();
    private final Map<String, LocalDateTime> endings = Table.read("endings.csv").stream()
            .collect(Collectors.toMap(row -> row.get("event"), row -> LocalDateTime.parse(row.get("until"))));
    private final Map<String, Table.Row> problems = Table.read("problems.csv").stream()
            .filter(row -> row.some("event").isPresent())
            .collect(Collectors.toMap(row -> row.get("event"), row -> row));
    private final Cast cast;
    private final List<Stay> stays;

    Teller(Cast cast, List<Stay> stays) {
        this.cast = cast;
        this.stays = stays;
    }

    /** The event as a resource, its words where a timeline looks for them. */
    DomainResource tell(Event event) {
        return Fhir.signed(resource(event), event.id(), event.organisation(), event.informationClass());
    }

    private DomainResource resource(Event event) {
        Kind kind = Objects.requireNonNull(kinds.get(event.kind()), event.kind());
        if (endsInABed(event)) {
            return new Doings(cast).discharge(event, encounter(event));
        }
        if (event.measured() || kind.type().equals("Observation")) {
            return new Observations(cast).of(event, encounter(event));
        }
        return switch (kind.type()) {
            case "Encounter" ->
                event.summary().startsWith("Did not attend")
                        ? new Meetings(cast).missed(event)
                        : new Meetings(cast).of(event, kind, stay(event));
            case "Condition" ->
                new Problems(cast).of(event, Optional.ofNullable(problems.get(event.id())), encounter(event));
            case "Procedure" -> new Doings(cast).procedure(event, kind, encounter(event));
            case "Immunization" -> new Doings(cast).immunisation(event);
            case "MedicationRequest" -> new Doings(cast).medicine(event);
            case "DeviceUseStatement" -> new Doings(cast).equipment(event);
            case "Communication" -> new Papers(cast).communication(event, kind);
            case "DocumentReference" -> new Papers(cast).document(event, kind);
            case "Consent" -> new Papers(cast).consent(event, kind);
            case "ServiceRequest" -> new Plans(cast).request(event, kind);
            case "CarePlan" -> new Plans(cast).plan(event, kind);
            case "Flag" -> new Plans(cast).flag(event, kind, Optional.ofNullable(endings.get(event.id())));
            case "ClinicalImpression" -> new Plans(cast).judgement(event, kind);
            default -> throw new IllegalStateException("kinds.csv: no such type: " + kind.type());
        };
    }

    private boolean endsInABed(Event event) {
        return stays.stream().anyMatch(stay -> stay.bed() && event.equals(stay.last()));
    }

    private Optional<Stay> stay(Event event) {
        return stays.stream()
                .filter(stay -> event.equals(stay.begins()) || event.equals(stay.last()))
                .findFirst();
    }

    /** The stay during which something happened. */
    private Optional<Reference> encounter(Event event) {
        return stays.stream()
                .filter(stay -> stay.holds(event))
                .findFirst()
                .map(stay -> new Reference("Encounter/" + Story.id(stay.begins())));
    }
}
