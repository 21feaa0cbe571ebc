package oneplace.record.person.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import oneplace.base.rulebook.Example;
import oneplace.base.rulebook.RuleContract;
import oneplace.record.person.rules.WordFit.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the reference says of matching and searching is what the rules do. */
class MatchingExplainedTests {

    private static final Path PAGE = Path.of("docs/reference/matching.md");

    private final PersonMatchRule rule = new PersonMatchRule();

    @TestFactory
    Stream<DynamicTest> it_is_a_rule() {
        return RuleContract.of(rule);
    }

    @Test
    void everyWeightOnThePageIsTheOneThatIsUsed() throws IOException {
        List<String[]> rows = rows("| evidence | m | u | weight |");

        assertThat(rows)
                .extracting(row -> code(row[0]))
                .containsExactlyElementsOf(
                        Arrays.stream(Evidence.values()).map(Evidence::code).toList());
        for (String[] row : rows) {
            Evidence evidence = evidence(code(row[0]));
            assertThat(Double.parseDouble(row[1])).as(row[0]).isEqualTo(evidence.m());
            assertThat(Double.parseDouble(row[2])).as(row[0]).isEqualTo(evidence.u());
            assertThat(number(row[3])).as(row[0]).isCloseTo(evidence.weight(), within(0.00501));
        }
    }

    @Test
    void everySituationOnThePageEndsAsItSays() throws IOException {
        List<String[]> rows = rows("| situation | evidence | weight | answer |");

        assertThat(rows).hasSizeGreaterThan(8);
        for (String[] row : rows) {
            List<Evidence> evidence = Arrays.stream(code(row[1]).split(" "))
                    .map(MatchingExplainedTests::evidence)
                    .toList();
            Likeness likeness = new Likeness(evidence);
            assertThat(likeness.weight()).as(row[0]).isCloseTo(number(row[2]), within(0.0501));
            assertThat(Matching.verdict(likeness).name().toLowerCase(Locale.ROOT))
                    .as(row[0])
                    .isEqualTo(row[3]);
        }
    }

    @Test
    void theThresholdsOnThePageAreThoseThatAreUsed() throws IOException {
        List<String[]> rows = rows("| weight | what happens |");

        assertThat(rows)
                .extracting(row -> row[0])
                .containsExactly(
                        "%.0f or more, without contradiction".formatted(Matching.SAME),
                        "%.0f or more".formatted(Matching.NEW),
                        "less than %.0f".formatted(Matching.NEW));
    }

    @Test
    void everyFitOnThePageWeighsWhatItSays() throws IOException {
        List<String[]> rows = rows("| fit | weight |");

        assertThat(rows)
                .extracting(row -> row[0].substring(1, row[0].indexOf('`', 1)))
                .containsExactlyElementsOf(Arrays.stream(Level.values())
                        .map(level -> level.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
        for (int i = 0; i < rows.size(); i++) {
            String[] parts = rows.get(i)[1].split(" \\+ 2 × ");
            double fixed = new WordFit(Level.values()[i], true, 0).weight();
            double whole = new WordFit(Level.values()[i], true, 1).weight();
            assertThat(fixed).as(rows.get(i)[0]).isEqualTo(number(parts[0]));
            assertThat(whole - fixed).as(rows.get(i)[0]).isCloseTo(parts.length > 1 ? 2 : 0, within(1e-9));
        }
    }

    @Test
    void theRulebooksExamplesAreThoseOfThePage() throws IOException {
        List<String> answers = rows("| situation | evidence | weight | answer |").stream()
                .map(row -> row[2].replace('−', '-') + " " + row[3])
                .toList();
        List<Map<String, ?>> outcomes =
                rule.examples().stream().<Map<String, ?>>map(Example::outcome).toList();

        assertThat(outcomes)
                .extracting(o -> o.get("weight") + " " + o.get("answer"))
                .startsWith(answers.toArray(String[]::new));
    }

    @Test
    void theReasonNamesEachWeightAndTheThreshold() {
        assertThat(RuleContract.find(rule, rule.examples().getFirst().input()).because())
                .contains("Same NHS number: +19.9;")
                .last()
                .asString()
                .startsWith("together +48.4; 30 or more");
    }

    /** The rows of the table under this head, cells without space around them. */
    private static List<String[]> rows(String head) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int at = lines.indexOf(head);
        assertThat(at).as(head).isNotNegative();
        return lines.stream()
                .skip(at + 2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .toList();
    }

    private static String code(String cell) {
        return cell.replace("`", "");
    }

    private static double number(String cell) {
        return Double.parseDouble(cell.replace('−', '-'));
    }

    private static Evidence evidence(String code) {
        return Arrays.stream(Evidence.values())
                .filter(e -> e.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such evidence: " + code));
    }
}
