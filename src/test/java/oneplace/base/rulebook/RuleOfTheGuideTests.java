package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleOfTheGuideTests {

    private static final Path GUIDE = Path.of("docs/guides/adding-a-rule.md");
    private static final Path RULE = Path.of("src/test/java/oneplace/base/rulebook/HalvesRule.java");

    @TestFactory
    Stream<DynamicTest> it_is_a_rule() {
        return RuleContract.of(new HalvesRule());
    }

    @Test
    void the_guide_shows_the_rule_that_is_tried_here() throws IOException {
        String guide = Files.readString(GUIDE);
        String source = Files.readString(RULE);
        assertThat(guide).contains(source.substring(source.indexOf("public final class")));
    }
}
