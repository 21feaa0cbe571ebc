package oneplace.record.mine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import oneplace.record.mine.rules.ParentsByAge.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParentsByAgeTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 13, OPEN",
        "2015-11-23, 13, OPEN",
        "2015-11-22, 13, REVIEWED_BY_NOW",
        "2013-11-23, 13, REVIEWED_BY_NOW",
        "2013-11-22, 13, ONLY_AFTER_REVIEW",
        "2014-11-22, 12, ONLY_AFTER_REVIEW",
        "2014-11-23, 12, REVIEWED_BY_NOW",
        "2010-11-23, 13, ONLY_AFTER_REVIEW",
        "2010-11-22, 13, SUSPENDED",
        "2012-11-22, 99, ONLY_AFTER_REVIEW"
    })
    void theAgeDecides(LocalDate born, int reviewAge, State state) {
        assertThat(ParentsByAge.on(TODAY, born, reviewAge)).isEqualTo(state);
    }

    @Test
    void withoutReviewItEndsOnTheBirthdayThePlaceSaysAndWithOneAtSixteen() {
        LocalDate born = LocalDate.of(2016, 2, 29);
        assertThat(ParentsByAge.end(TODAY, born, 13, false)).contains(LocalDate.of(2029, 2, 28));
        assertThat(ParentsByAge.end(TODAY, born, 11, false)).contains(LocalDate.of(2027, 2, 28));
        assertThat(ParentsByAge.end(TODAY, born, 13, true)).contains(LocalDate.of(2032, 2, 29));
    }

    @Test
    void fromThirteenItNeedsAReviewAndFromSixteenNothingHelps() {
        assertThat(ParentsByAge.end(TODAY, LocalDate.of(2012, 5, 1), 13, false)).isEqualTo(Optional.empty());
        assertThat(ParentsByAge.end(TODAY, LocalDate.of(2012, 5, 1), 13, true)).contains(LocalDate.of(2028, 5, 1));
        assertThat(ParentsByAge.end(TODAY, LocalDate.of(2010, 5, 1), 13, true)).isEmpty();
    }
}
