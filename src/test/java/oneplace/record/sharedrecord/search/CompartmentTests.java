package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static oneplace.record.sharedrecord.search.Samples.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompartmentTests {

    private static final Target OWNER = new Target("Patient", "7");

    private static boolean within(String type, String json) {
        SearchQuery query = query(type, "_tag:missing=true").within(R4, OWNER).orElseThrow();
        SimpleClause membership = (SimpleClause) query.clauses().getLast();
        boolean matches = membership.matches(Samples.resource(json));
        TokenAgreement.check(membership, Samples.resource(json), type, matches);
        return matches;
    }

    @Test
    void holdsWhatRefersToItsOwnerUnderAnyParameterOfMembership() {
        assertThat(within("Observation", "{'subject':{'reference':'Patient/7'}}"))
                .isTrue();
        assertThat(within("Observation", "{'performer':[{'reference':'Patient/7'}]}"))
                .isTrue();
        assertThat(within("Observation", "{'subject':{'reference':'Patient/8'}}"))
                .isFalse();
        assertThat(within("Observation", "{'focus':[{'reference':'Patient/7'}]}"))
                .as("R4 does not count what it focuses on")
                .isFalse();
        assertThat(within("Appointment", "{'participant':[{'actor':{'reference':'Patient/7'}}]}"))
                .isTrue();
        assertThat(within("List", "{'subject':{'reference':'Patient/7'}}")).isTrue();
    }

    @Test
    void holdsItsOwner() {
        SearchQuery patient =
                query("Patient", "_tag:missing=true").within(R4, OWNER).orElseThrow();
        assertThat(patient.clauses().getLast()).isEqualTo(new IdClause("_id", "Patient", List.of("7")));
    }

    @ParameterizedTest
    @CsvSource({"Medication,Patient", "Organization,Patient", "Patient,Encounter", "Location,Device"})
    void neverHoldsSomeTypes(String type, String owner) {
        assertThat(query(type, "_tag:missing=true").within(R4, new Target(owner, "1")))
                .isEmpty();
    }
}
