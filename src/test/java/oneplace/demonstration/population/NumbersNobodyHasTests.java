package oneplace.demonstration.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.demonstration.Table;
import org.junit.jupiter.api.Test;

class NumbersNobodyHasTests {

    private static List<String> all(NhsNumberSeries series) {
        List<String> digits = new ArrayList<>();
        series.forEachRemaining(number -> digits.add(number.digits()));
        return digits;
    }

    @Test
    void everyNumberIsValidAndIn999AndGivenOnce() {
        List<String> numbers = all(NhsNumberSeries.population());
        assertThat(numbers)
                .hasSize(636_363)
                .allMatch(n -> n.startsWith("999") && NhsNumber.parse(n).isPresent());
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
    }

    @Test
    void theShippedPeopleTheStoriesAndPeopleMadeOnDemandCannotMeet() {
        Set<String> shipped = new HashSet<>(all(NhsNumberSeries.demonstration()));
        assertThat(shipped).hasSizeGreaterThan(90_000).allMatch(n -> n.startsWith("9991"));
        assertThat(all(NhsNumberSeries.population())).noneMatch(shipped::contains);
        assertThat(Table.read("people.csv"))
                .allSatisfy(row -> assertThat(row.get("nhs_number")).matches("9992\\d{6}"));
    }
}
