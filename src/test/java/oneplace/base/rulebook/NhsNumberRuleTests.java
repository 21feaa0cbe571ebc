package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsNumberRuleTests {

    private final Rule rule = new NhsNumberRule();

    @TestFactory
    Stream<DynamicTest> it_is_a_rule() {
        return RuleContract.of(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "٩٩٩٠٠٠٠٠١٨", "999-000-0018", "99900000180", "9990000018\n", "NaN", "0000000000"})
    void any_other_text_is_not_valid_and_never_a_fault(String text) {
        Finding finding = RuleContract.find(rule, Map.of("value", text));
        assertThat(finding.outcome()).containsEntry("valid", false).containsEntry("display", null);
    }

    @ParameterizedTest
    @CsvSource({
        "999 000 001, it has 9 digits",
        "9, it has 1 digit",
        "999 000 0019, but the tenth is 9",
        "777 777 7777, one digit ten times",
        "12345 6789X, something other"
    })
    void the_reason_says_what_is_wrong(String text, String reason) {
        assertThat(RuleContract.find(rule, Map.of("value", text)).because())
                .singleElement()
                .asString()
                .contains(reason);
    }

    @Test
    void nine_digits_that_call_for_ten_have_no_number() {
        assertThat(RuleContract.find(rule, Map.of("value", "999 000 0000")).because())
                .containsExactly("no NHS number has these first nine digits.");
    }
}
