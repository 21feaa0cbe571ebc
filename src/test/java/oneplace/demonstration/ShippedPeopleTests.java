package oneplace.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import oneplace.base.kernel.NhsNumber;
import oneplace.demonstration.population.Json;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShippedPeopleTests {
    private static final long SIX_MEGABYTES = 6L << 20;

    private static List<String> lines = List.of();

    @BeforeAll
    static void read() throws IOException {
        var file =
                Objects.requireNonNull(ShippedPeopleTests.class.getResourceAsStream("/demonstration/people.ndjson.gz"));
        try (var reader =
                new BufferedReader(new InputStreamReader(new GZIPInputStream(file, 1 << 16), StandardCharsets.UTF_8))) {
            lines = reader.lines().toList();
        }
    }

    private static List<JsonNode> patients() {
        return lines.stream()
                .map(line -> Json.read(line).path("entry").path(0).path("resource"))
                .toList();
    }

    @Test
    void areTwoHundredWithNumbersNobodyHas() {
        List<String> numbers = patients().stream()
                .map(patient -> patient.path("identifier").path(0).path("value").asString())
                .toList();
        assertThat(numbers)
                .hasSize(200)
                .allMatch(n -> n.startsWith("9991") && NhsNumber.parse(n).isPresent());
        assertThat(new HashSet<>(numbers)).hasSize(200);
    }

    @Test
    void takeLittleRoomWithEverythingElseThatShips() throws IOException {
        Path folder = Path.of("src/main/resources/demonstration");
        try (Stream<Path> files = Files.walk(folder)) {
            long bytes = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
            assertThat(bytes).isLessThan(SIX_MEGABYTES);
        }
    }

    @Test
    void haveSomeHundredEntriesEachAndAFewMoreThanAThousand() {
        List<Integer> sizes = lines.stream()
                .map(line -> Json.read(line).path("entry").size())
                .sorted()
                .toList();
        assertThat(sizes.getFirst()).isGreaterThan(30);
        assertThat(sizes.get(100)).isBetween(60, 120);
        assertThat(sizes).filteredOn(size -> size > 1_000).hasSize(4);
    }

    @Test
    void canBeReadStrictlyEntryByEntry() {
        IParser strict = FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        assertThat(lines)
                .allSatisfy(line -> assertThat(
                                strict.parseResource(Bundle.class, line).getEntry())
                        .isNotEmpty());
    }

    @Test
    void bringNothingOfWhereTheyWereMade() {
        assertThat(lines)
                .noneMatch(line ->
                        line.matches("(?s).*(us-ssn|us-core|passport|us-npi|Massachusetts|synthea|urn:uuid:).*"));
    }

    @Test
    void areWithNursingTeamsByTheThird() {
        Set<String> people = patients().stream()
                .map(patient -> patient.path("id").asString())
                .collect(Collectors.toSet());
        List<Table.Row> involved = Table.read("involvement.csv");
        assertThat(involved).allMatch(row -> people.contains(row.get("person")));
        assertThat(involved)
                .filteredOn(row -> row.get("team").startsWith("t-nursing"))
                .hasSizeBetween(55, 75);
    }
}
