package oneplace.demonstration.story;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Readings, scores and what somebody saw. */
final class Observations {
    private static final String UNITS = "http://unitsofmeasure.org";
    /** Units as people write them, where that is not the code of UCUM. */
    private static final Map<String, String> WRITTEN =
            Map.of("mm[Hg]", "mmHg", "Cel", "°C", "{score}", "points", "/min", "a minute");

    private final Cast cast;

    Observations(Cast cast) {
        this.cast = cast;
    }

    Observation of(Event event, Optional<Reference> encounter) {
        Observation observation = new Observation();
        observation.addIdentifier(Fhir.identifier(event));
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.addCategory(Fhir.hl7("observation-category", category(event)));
        observation.setCode(Fhir.concept(event));
        observation.setSubject(cast.person(event.person()));
        encounter.ifPresent(observation::setEncounter);
        observation.setEffective(Fhir.when(event.at()));
        observation.addPerformer(cast.author(event));
        event.value()
                .ifPresent(value -> observation.setValue(
                        event.unit().isPresent() ? quantity(value, event.unit().get()) : new StringType(value)));
        return observation;
    }

    private static String category(Event event) {
        return switch (event.kind()) {
            case "observation", "telehealth", "appointment" -> event.value().isPresent() ? "vital-signs" : "exam";
            default -> "survey";
        };
    }

    private static Quantity quantity(String value, String unit) {
        Quantity quantity = new Quantity().setValue(new BigDecimal(value)).setUnit(WRITTEN.getOrDefault(unit, unit));
        return unit.equals("points") ? quantity : quantity.setSystem(UNITS).setCode(unit);
    }
}
