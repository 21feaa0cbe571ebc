package oneplace.record.exchange.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import oneplace.record.exchange.patch.PatchRefused.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPatchAppliedTests {

    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"1\",\"active\":true,\"name\":[{\"family\":\"A\",\"given\":[\"b\",\"c\"]}],"
                    + "\"extension\":[{\"url\":\"u\",\"valueDecimal\":82.50}]}";

    private static String applied(String patch) {
        return new String(
                JsonPatch.apply(PATIENT.getBytes(StandardCharsets.UTF_8), patch.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8);
    }

    @Test
    void aNumberNothingCouldReckonWithIsRefused() {
        assertThatThrownBy(() ->
                        applied("[{\"op\":\"add\",\"path\":\"/extension/0/valueDecimal\",\"value\":1E9999999999}]"))
                .isInstanceOf(PatchRefused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[{\"op\":\"add\",\"path\":\"/gender\",\"value\":\"female\"}] | \"gender\":\"female\"",
                "[{\"op\":\"add\",\"path\":\"/name/0/given/1\",\"value\":\"x\"}] | [\"b\",\"x\",\"c\"]",
                "[{\"op\":\"add\",\"path\":\"/name/0/given/-\",\"value\":\"x\"}] | [\"b\",\"c\",\"x\"]",
                "[{\"op\":\"replace\",\"path\":\"/active\",\"value\":false}] | \"active\":false",
                "[{\"op\":\"remove\",\"path\":\"/name/0/given/0\"}] | \"given\":[\"c\"]",
                "[{\"op\":\"move\",\"from\":\"/name/0/given/0\",\"path\":\"/name/0/given/1\"}] | [\"c\",\"b\"]",
                "[{\"op\":\"copy\",\"from\":\"/name/0/given/0\",\"path\":\"/name/0/given/-\"}] | [\"b\",\"c\",\"b\"]",
                "[{\"op\":\"test\",\"path\":\"/extension/0/valueDecimal\",\"value\":82.5}] | 82.50",
                "[{\"op\":\"add\",\"path\":\"/a~1b~0\",\"value\":1}] | \"a/b~\":1"
            })
    void changesWhatItSays(String patch, String expected) {
        assertThat(applied(patch)).contains(expected);
    }

    @Test
    void leavesNothingEmptyBehind() {
        assertThat(applied("[{\"op\":\"remove\",\"path\":\"/name/0\"}]")).doesNotContain("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"op\":\"test\",\"path\":\"/active\",\"value\":false}]",
                "[{\"op\":\"test\",\"path\":\"/name/0/given\",\"value\":[\"b\"]}]",
                "[{\"op\":\"remove\",\"path\":\"/gender\"}]",
                "[{\"op\":\"replace\",\"path\":\"/gender\",\"value\":\"male\"}]",
                "[{\"op\":\"add\",\"path\":\"/name/7\",\"value\":{}}]",
                "[{\"op\":\"add\",\"path\":\"/contact/0/gender\",\"value\":\"male\"}]",
                "[{\"op\":\"move\",\"from\":\"/name\",\"path\":\"/name/0/given\"}]",
                "[{\"op\":\"remove\",\"path\":\"\"}]",
                "[{\"op\":\"remove\",\"path\":\"/name/00\"}]"
            })
    void isNotAppliedWhenItDoesNotFit(String patch) {
        assertThatThrownBy(() -> applied(patch))
                .isInstanceOfSatisfying(
                        PatchRefused.class, e -> assertThat(e.reason()).isEqualTo(PatchRefused.Reason.UNFIT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{}",
                "[1]",
                "[{\"op\":\"spoil\",\"path\":\"/active\"}]",
                "[{\"op\":\"add\",\"path\":\"/gender\"}]",
                "[{\"op\":\"add\",\"path\":\"gender\",\"value\":1}]",
                "[{\"op\":\"add\",\"value\":1}]",
                "[{\"op\":\"copy\",\"path\":\"/gender\"}]"
            })
    void isNoPatch(String patch) {
        assertThatThrownBy(() -> applied(patch))
                .isInstanceOfSatisfying(
                        PatchRefused.class, e -> assertThat(e.reason()).isEqualTo(PatchRefused.Reason.MALFORMED));
    }

    /** Thirty operations of forty bytes would make a billion nodes. */
    @ParameterizedTest
    @ValueSource(strings = {"/extension/-", "/name/-"})
    void growsNoTreeWithoutEnd(String into) {
        assertRefused(patch(40, i -> "{\"op\":\"copy\",\"from\":\"\",\"path\":\"" + into + "\"}"), Reason.UNFIT);
    }

    @Test
    void copiesNoLongTextWithoutEnd() {
        String text = "{\"op\":\"add\",\"path\":\"/gender\",\"value\":\"" + "x".repeat(1_000_000) + "\"}";
        String copy = "{\"op\":\"copy\",\"from\":\"/gender\",\"path\":\"/name/0/given/-\"}";
        assertRefused(patch(200, i -> i == 0 ? text : copy), Reason.UNFIT);
    }

    @Test
    void nestsNothingDeeperThanAResourceIs() {
        assertRefused(
                patch(12, i -> "{\"op\":\"copy\",\"from\":\"\",\"path\":\"" + "/a".repeat(1 << i) + "\"}"),
                Reason.UNFIT);
        assertRefused(
                patch(3_000, i -> "{\"op\":\"add\",\"path\":\"" + "/a".repeat(i + 1) + "\",\"value\":{}}"),
                Reason.UNFIT);
    }

    @Test
    void hasNoMoreOperationsThanAreCarriedOut() {
        assertRefused(patch(10_001, i -> "{\"op\":\"test\",\"path\":\"/active\",\"value\":true}"), Reason.MALFORMED);
    }

    private static String patch(int operations, IntFunction<String> operation) {
        return "[" + IntStream.range(0, operations).mapToObj(operation).collect(Collectors.joining(",")) + "]";
    }

    private static void assertRefused(String patch, Reason reason) {
        assertThatThrownBy(() -> applied(patch))
                .isInstanceOfSatisfying(
                        PatchRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
