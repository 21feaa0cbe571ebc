package oneplace.record.mine.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import oneplace.base.rulebook.RuleContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ParentsByAgeRuleTests {

    private final ParentsByAgeRule rule = new ParentsByAgeRule();

    @TestFactory
    Stream<DynamicTest> itIsARule() {
        return RuleContract.of(rule);
    }

    @Test
    void beforeTheBirthThereIsNothingToSee() {
        var found = RuleContract.find(rule, Map.of("born", "2026-11-22", "on", "2026-11-21"));
        assertThat(found.outcome()).containsEntry("state", "none").containsEntry("until", null);
    }
}
