package oneplace.trust.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Mandate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files in {@code policy/} read as a whole: every rule has an id, a sentence and examples that hold. */
class PolicyAsWrittenTests {

    private static final Mandate NURSE = Mandate.ofStaff(List.of(Purpose.DIRECT_CARE), InformationClass.all(), false);
    private static final Case READ = new Case(
            Basis.RELATIONSHIP,
            Optional.of(Purpose.DIRECT_CARE),
            Choice.NONE,
            Authorship.PARTNER,
            InformationClass.CLINICAL,
            false,
            Protection.NONE);

    static List<Example> examples() {
        return Example.shipped();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleHolds(Example example) {
        Verdict verdict = Policy.shipped().decide(example.mandate(), example.asked());
        assertThat(verdict.allowed()).as("%s: %s", example.says(), verdict).isEqualTo(example.seen());
    }

    @Test
    void everyRuleHasExamplesAndDecidesOneOfThem() {
        Set<String> rules = Policy.shipped().rules().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> shown = examples().stream().map(Example::rule).collect(Collectors.toSet());
        Set<String> deciding = new HashSet<>();
        examples()
                .forEach(example -> deciding.addAll(Policy.shipped()
                        .decide(example.mandate(), example.asked())
                        .because()));
        assertThat(shown).isEqualTo(rules);
        assertThat(deciding).isEqualTo(rules);
    }

    @Test
    void everyIdIsUsedOnce() {
        assertThat(Policy.shipped().rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void noFileOfRulesIsForgotten() throws IOException {
        try (var files = Files.list(Path.of("policy"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".cedar")))
                    .containsExactlyInAnyOrderElementsOf(PolicyText.FILES.stream()
                            .map(name -> name + ".cedar")
                            .toList());
        }
    }

    @Test
    void aRuleWithoutSentenceIsNotRead() {
        assertThatThrownBy(() -> PolicyText.rules("// Part\n@id(\"nameless\")\npermit (principal, action, resource);"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@says");
    }

    @Test
    void aWordNobodyExplainedIsRefusedBeforeAnythingIsAnswered() {
        for (String condition : List.of(
                "principal.teems.contains(context.basis)",
                "context.basis == Basis::\"relationshp\"",
                "context.purpose == Purpose::\"administration\"")) {
            assertThatThrownBy(() -> new Policy(shippedWith("permit", condition)))
                    .as(condition)
                    .isInstanceOf(PolicyUnsound.class);
        }
    }

    @Test
    void aRuleThatFailsWhileItIsWorkedOutCloses() {
        assertThat(Policy.shipped().decide(NURSE, READ).allowed()).isTrue();
        // overflow is all that can still fail in a rule that uses known words only
        Policy failing = new Policy(
                shippedWith("forbid", "9223372036854775807 + (if principal.mayBreakGlass then 0 else 1) == 0"));
        assertThat(failing.decide(NURSE, READ)).isEqualTo(new Verdict(false, List.of()));
    }

    @Test
    void aClosingRuleWinsOverAnyOpeningOne() {
        Policy closed = new Policy(shippedWith("forbid", "true"));
        assertThat(closed.decide(NURSE, READ)).isEqualTo(new Verdict(false, List.of("added")));
    }

    private static PolicyText shippedWith(String effect, String condition) {
        PolicyText shipped = PolicyText.shipped();
        List<Rule> rules = new ArrayList<>(shipped.rules());
        rules.add(new Rule(
                "added",
                "A rule of a test.",
                effect.equals("permit"),
                "",
                "%s (principal, action == Action::\"read\", resource) when { %s };".formatted(effect, condition)));
        return new PolicyText(shipped.schema(), rules);
    }
}
