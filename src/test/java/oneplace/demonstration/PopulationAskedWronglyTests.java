package oneplace.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PopulationAskedWronglyTests {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(said, true, StandardCharsets.UTF_8);

    private int run(String... arguments) {
        return new PopulationCommand().run(List.of(arguments), err, err);
    }

    @Test
    void isToldWhatIsMissing() {
        assertThatThrownBy(() -> run("--people", "5"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--out DIR");
        assertThatThrownBy(() -> run("--out", "here", "--people"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--people N");
    }

    @Test
    void isToldHowManyMayBeMade(@TempDir Path folder) {
        for (String people : List.of("0", "-3", "many", "500001", "99999999999")) {
            assertThatThrownBy(() -> run("--people", people, "--out", folder.toString()))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("from 1 to 500000")
                    .hasMessageContaining(people);
        }
    }

    @Test
    void isToldThatAFileIsNoFolder(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> run("--people", "1", "--out", file.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void isToldThatTheGeneratorIsNotThere(@TempDir Path folder) {
        String home = System.getProperty("oneplace.home", "");
        System.setProperty("oneplace.home", folder.toString());
        try {
            assertThat(run("--people", "1", "--out", folder.resolve("out").toString()))
                    .isEqualTo(Command.FAILED);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("tools/population/pom.xml");
            assertThat(folder.resolve("out")).isEmptyDirectory();
        } finally {
            System.setProperty("oneplace.home", home.isEmpty() ? "." : home);
        }
    }
}
