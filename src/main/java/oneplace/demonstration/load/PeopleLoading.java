package oneplace.demonstration.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.demonstration.Meter;
import oneplace.demonstration.Table;
import oneplace.demonstration.population.Json;
import oneplace.demonstration.population.RosterResources;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.fhir.PatientRead;
import oneplace.record.person.fhir.PatientReader;
import oneplace.record.sharedrecord.ResourceText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The two hundred people that ship: one bundle a line, their Patient first. */
@Component
class PeopleLoading {

    private final Steps steps;
    private final Persons persons;
    private final RelationshipDoor relationships;
    private final RecordDoor record;
    private final int most;

    /** @param most no more people than this: a rehearsal needs but a few */
    PeopleLoading(
            Steps steps,
            Persons persons,
            RelationshipDoor relationships,
            RecordDoor record,
            @Value("${oneplace.demonstration.people:200}") int most) {
        this.steps = steps;
        this.persons = persons;
        this.relationships = relationships;
        this.record = record;
        this.most = most;
    }

    void load(Meter meter) {
        steps.once("authors", () -> put(RosterResources.authors()));
        Map<String, List<Table.Row>> involved =
                Table.read("involvement.csv").stream().collect(Collectors.groupingBy(row -> row.get("person")));
        List<String> lines = lines().stream().limit(most).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            List<JsonNode> resources = Json.read(line)
                    .path("entry")
                    .valueStream()
                    .map(entry -> entry.path("resource"))
                    .toList();
            String id = resources.getFirst().path("id").asString();
            steps.once("person " + id, () -> {
                long number = register(resources.getFirst());
                involved.getOrDefault(id, List.of()).forEach(row -> relate(row, number));
                put(resources.subList(1, resources.size()));
            });
            meter.at("loaded", i + 1, lines.size());
        }
    }

    private long register(JsonNode patient) {
        String id = patient.path("id").asString();
        return switch (PatientReader.read(patient, new SourceIdentifier("urn:oneplace:demonstration", id))) {
            case PatientRead.Understood understood -> register(id, understood.person());
            case PatientRead.Refused refused ->
                throw new IllegalStateException("The demonstration does not fit: " + refused.expression());
        };
    }

    private long register(String id, IncomingPerson person) {
        Registration registration = new Registration(
                PersonId.of(id),
                person.nhsNumber(),
                person.nhsNumberStatus(),
                person.demographics(),
                person.flags(),
                List.of());
        return StoryPeople.done(persons.register(registration, StoryPeople.AUTHOR))
                .number();
    }

    private void relate(Table.Row row, long person) {
        relationships.open(
                row.get("team"),
                person,
                Purpose.DIRECT_CARE,
                row.get("source"),
                LocalDate.parse(row.get("since")),
                Optional.empty());
    }

    private void put(List<? extends JsonNode> resources) {
        List<ResourceText> texts = resources.stream().map(ResourceText::of).toList();
        String received = texts.stream()
                .map(text -> new String(text.text(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        record.put(received.getBytes(StandardCharsets.UTF_8), texts);
    }

    private static List<String> lines() {
        InputStream file =
                Objects.requireNonNull(PeopleLoading.class.getResourceAsStream("/demonstration/people.ndjson.gz"));
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The demonstration people cannot be read", e);
        }
    }
}
