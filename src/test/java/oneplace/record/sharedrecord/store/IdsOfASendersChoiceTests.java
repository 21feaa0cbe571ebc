package oneplace.record.sharedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids a Patient may stand under: an id is in addresses and logs, where no NHS number belongs. */
class IdsOfASendersChoiceTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001",
                "ward-7",
                "new-bbf578b1-6a60-4a02-92df-276848743144",
                "276848743144",
                "test-1732276000000",
                "999-000-0019",
                "99900000181",
                "0-9990000018",
                "bbf578b1-6a60-9990-0000-18bf57abcdef"
            })
    void saysNothingOfAnybody(String id) {
        assertThat(ChosenIds.allowed(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9990000018",
                "999-000-0018",
                "999.000.0018",
                "nhs9990000018",
                "p-9990000018-a",
                "9990000018-bbf578b1-6a60-4a02-92df-276848743144"
            })
    void holdsAnNhsNumber(String id) {
        assertThat(ChosenIds.allowed(id)).isFalse();
    }
}
