package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oneplace.base.rulebook.Rulebook.Answer;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every rule of the rulebook keeps to. A rule's test is one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> it_is_a_rule() {
 *     return RuleContract.of(new Adult());
 * }
 * }</pre>
 */
public final class RuleContract {

    private RuleContract() {}

    /** The rule's examples as tests, and what holds for every rule. */
    public static Stream<DynamicTest> of(Rule rule) {
        List<DynamicTest> tests = new ArrayList<>();
        for (Example example : rule.examples()) {
            tests.add(dynamicTest(example.shows(), () -> {
                Finding finding = find(rule, example.input());
                assertThat(finding.outcome()).isEqualTo(example.outcome());
                assertThat(finding.because()).as("because").isNotEmpty();
                assertThat(finding.inWords()).isNotBlank();
            }));
        }
        tests.add(dynamicTest(
                "its examples end in at least two ways",
                () -> assertThat(rule.examples().stream().map(Example::outcome).distinct())
                        .hasSizeGreaterThan(1)));
        tests.add(dynamicTest(
                "it says what it leaves to people",
                () -> assertThat(rule.about().notDecided()).isNotBlank()));
        tests.add(dynamicTest(
                "fields have different names",
                () -> assertThat(rule.takes().stream().map(Field::name)).doesNotHaveDuplicates()));
        return tests.stream();
    }

    /** What a rule finds. Fails when a field is refused. */
    public static Finding find(Rule rule, Map<String, ?> input) {
        Answer answer = Rulebook.ask(rule, input);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).finding();
    }
}
