package oneplace.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesOfTheStoriesTests {

    private static Set<String> column(String table, String column) {
        return Table.read(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    /** Expected: the counts with which the demonstration was delivered. */
    @ParameterizedTest
    @CsvSource({
        "about_me.csv, 49", "circle.csv, 30", "communication_needs.csv, 13", "events.csv, 320", "localities.csv, 27",
        "organisations.csv, 49", "people.csv, 11", "proxies.csv, 8", "relationships.csv, 114", "sharing.csv, 45",
        "staff.csv, 94", "teams.csv, 94"
    })
    void holdAllRows(String table, int rows) {
        assertThat(Table.read(table)).hasSize(rows);
    }

    @Test
    void numberEverybodyIn999WithAValidCheckDigit() {
        List<Table.Row> people = Table.read("people.csv");
        assertThat(people)
                .allSatisfy(row -> assertThat(NhsNumber.parse(row.get("nhs_number")))
                        .hasValueSatisfying(
                                number -> assertThat(number.digits()).startsWith("999")));
        assertThat(column("people.csv", "nhs_number")).hasSameSizeAs(people);
    }

    @Test
    void nameOnlyTeamsOrganisationsAndPeopleThatThereAre() {
        assertThat(column("organisations.csv", "organisation"))
                .containsAll(column("teams.csv", "organisation"))
                .containsAll(column("staff.csv", "organisation"))
                .containsAll(column("events.csv", "organisation"))
                .containsAll(column("people.csv", "practice"));
        assertThat(column("teams.csv", "team"))
                .containsAll(column("staff.csv", "team"))
                .containsAll(column("administration.csv", "team"))
                .containsAll(column("relationships.csv", "team"));
        for (String table : List.of("events", "circle", "sharing", "relationships", "proxies", "about_me")) {
            assertThat(column("people.csv", "person")).containsAll(column(table + ".csv", "person"));
        }
        assertThat(column("kinds.csv", "kind")).containsExactlyInAnyOrderElementsOf(column("events.csv", "kind"));
    }

    @Test
    void speakInTheWordsOfTheKernel() {
        for (String table : List.of("events.csv", "sharing.csv", "medicines.csv", "alerts.csv", "appointments.csv")) {
            assertThat(column(table, "class"))
                    .allMatch(
                            code -> code.isEmpty() || InformationClass.of(code).isPresent());
        }
        assertThat(Arrays.stream(Purpose.values()).map(Purpose::name))
                .containsAll(column("relationships.csv", "purpose"));
    }

    @Test
    void keepPeriodsHalfOpen() {
        assertThat(Table.read("relationships.csv"))
                .allSatisfy(row -> row.some("until")
                        .ifPresent(until ->
                                assertThat(LocalDate.parse(row.get("since"))).isBefore(LocalDate.parse(until))));
    }

    @Test
    void hideTheAddressOfAFamilyThatHadToMove() {
        assertThat(Table.read("people.csv"))
                .filteredOn(row -> row.get("flag").equals("R"))
                .extracting(row -> row.get("person"))
                .containsExactlyInAnyOrder("p-tamsin", "p-bola");
    }
}
