package oneplace.fuzz;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import oneplace.record.exchange.hostile.ParsersOfOthersTexts;
import oneplace.record.exchange.hostile.Seeds;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The parsers of what others send, each for some minutes with texts that Jazzer leads ever deeper into the code: {@code
 * ./oneplace test --with fuzz}. A text that breaks something is kept among the test resources, beside this class, to be
 * made a test. The suite itself tries texts changed at random: {@code HostileTextsTests}.
 */
class ParsersFuzzed {

    private static final String EACH = "5m";

    private static Stream<Arguments> seeds(List<String> texts) {
        return texts.stream().map(text -> arguments((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    static Stream<Arguments> resources() {
        return seeds(Seeds.JSON);
    }

    static Stream<Arguments> resourcesInXml() {
        return seeds(Seeds.XML);
    }

    static Stream<Arguments> bundles() {
        return seeds(Seeds.BUNDLES);
    }

    static Stream<Arguments> searches() {
        return seeds(Seeds.SEARCHES);
    }

    static Stream<Arguments> patches() {
        return seeds(Seeds.PATCHES);
    }

    @MethodSource("resources")
    @FuzzTest(maxDuration = EACH)
    void json(byte[] text) {
        ParsersOfOthersTexts.json(text);
    }

    @MethodSource("resourcesInXml")
    @FuzzTest(maxDuration = EACH)
    void xml(byte[] text) {
        ParsersOfOthersTexts.xml(text);
    }

    @MethodSource("bundles")
    @FuzzTest(maxDuration = EACH)
    void bundle(byte[] text) {
        ParsersOfOthersTexts.bundle(text);
    }

    @MethodSource("searches")
    @FuzzTest(maxDuration = EACH)
    void search(byte[] text) {
        ParsersOfOthersTexts.search(text);
    }

    @MethodSource("patches")
    @FuzzTest(maxDuration = EACH)
    void jsonPatch(byte[] text) {
        ParsersOfOthersTexts.jsonPatch(text);
    }

    @MethodSource("patches")
    @FuzzTest(maxDuration = EACH)
    void pathPatch(byte[] text) {
        ParsersOfOthersTexts.pathPatch(text);
    }
}
