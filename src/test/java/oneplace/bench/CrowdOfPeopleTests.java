package oneplace.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import oneplace.base.kernel.NhsNumber;
import oneplace.demonstration.population.NhsNumberSeries;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.sharedrecord.ResourceText;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People without a story: the same each time, each with a number of their own, and nothing R4 would refuse. */
class CrowdOfPeopleTests {

    private final Crowd crowd = new Crowd(1_000, 30);

    @Test
    void the_same_number_gives_the_same_person_however_many_are_asked_for() {
        assertThat(new Crowd(2_000, 30).bundle(10, 12)).isEqualTo(crowd.bundle(10, 12));
        assertThat(crowd.bundle(10, 12)).isNotEqualTo(crowd.bundle(12, 14));
    }

    @Test
    void each_has_a_number_that_is_never_issued_and_that_the_other_invented_people_reach_last() {
        Set<String> numbers = new HashSet<>();
        for (int person = 0; person < 1_000; person++) {
            assertThat(new NhsNumber(crowd.nhsNumber(person)).toString()).isNotEmpty();
            assertThat(numbers.add(crowd.nhsNumber(person))).isTrue();
        }
        assertThat(numbers).allMatch(number -> number.startsWith("9999"));
        assertThat(new Crowd(Crowd.MOST, 12).nhsNumber(Crowd.MOST - 1))
                .isGreaterThan(NhsNumberSeries.population().next().digits());
    }

    @Test
    void a_bundle_holds_as_many_entries_of_each_as_were_asked_for_and_all_about_them() {
        JsonNode bundle = JsonMapper.shared().readTree(crowd.bundle(5, 8));
        assertThat(bundle.path("type").stringValue()).isEqualTo("transaction");
        Map<String, Integer> about = new HashMap<>();
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            assertThat(ResourceCheck.flaws(
                            ResourceText.parse(resource.toString().getBytes(StandardCharsets.UTF_8))
                                    .tree()))
                    .as(resource.toString())
                    .isEmpty();
            String whose = resource.path("subject")
                    .path("reference")
                    .asString(entry.path("fullUrl").stringValue());
            about.merge(whose, 1, Integer::sum);
        }
        assertThat(about)
                .hasSize(3)
                .allSatisfy((whose, entries) -> assertThat(entries).isEqualTo(30));
    }

    @Test
    void few_have_the_same_name_and_birth_date() {
        Set<String> described = new HashSet<>();
        IntStream.range(0, 1_000).forEach(person -> {
            JsonNode patient = JsonMapper.shared()
                    .readTree(crowd.bundle(person, person + 1))
                    .at("/entry/0/resource");
            described.add(patient.path("name").toString() + patient.path("birthDate"));
        });
        assertThat(described).hasSizeGreaterThan(995);
    }
}
