package oneplace.trust.shell.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideNamesEveryTagTests {

    @Test
    void every_tag_stands_in_the_guide() throws IOException {
        String guide = Files.readString(Path.of("docs/guides/adding-a-page.md"));
        try (var files = Files.list(Path.of("src/main/jte/tag"))) {
            List<String> missing = files.map(
                            file -> file.getFileName().toString().replace(".jte", ""))
                    .filter(tag -> !guide.contains("`" + tag + "`"))
                    .toList();
            assertThat(missing).isEmpty();
        }
    }
}
