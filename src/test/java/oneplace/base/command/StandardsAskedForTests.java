package oneplace.base.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./oneplace test} with a folder of standards, before a builder that only repeats what it was told. */
class StandardsAskedForTests {

    private record Ran(int code, String said) {}

    private static void says(Path program, String line) throws IOException {
        Files.writeString(program, "#!/bin/sh\n" + line + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Ran test(Path folder, String... words) throws IOException, InterruptedException {
        says(folder.resolve("mvn"), "echo \"$@\"");
        says(folder.resolve("npm"), "exit 1");
        says(folder.resolve("id"), "echo 1000"); // so that nothing is installed for the browser
        List<String> command = new ArrayList<>(List.of("./oneplace", "test"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        return new Ran(process.waitFor(), said);
    }

    @Test
    void the_folder_reaches_the_tests_by_its_full_path(@TempDir Path folder) throws Exception {
        Path standards = Files.createDirectory(folder.resolve("two words"));
        Ran ran = test(folder, "--with", "standards=" + standards, "-Dtest=One");
        assertThat(ran.said())
                .contains(" -Dstandards=" + standards + " verify -Dtest=One")
                .doesNotContain("--with");
        Path here = Path.of("").toAbsolutePath();
        assertThat(test(folder, "--with", "standards=src/test/resources").said())
                .contains("-Dstandards=" + here.resolve("src/test/resources"));
    }

    @Test
    void without_it_the_tests_run_as_ever(@TempDir Path folder) throws Exception {
        assertThat(test(folder).said()).contains(" verify").doesNotContain("standards");
    }

    @Test
    void anything_else_is_refused_with_how_it_should_be(@TempDir Path folder) throws Exception {
        for (String wrong : List.of("standards=" + folder.resolve("nowhere"), "standards=", "everything")) {
            Ran ran = test(folder, "--with", wrong);
            assertThat(ran.code()).as(wrong).isEqualTo(Command.WRONG_USAGE);
            assertThat(ran.said()).contains("--with standards=DIR");
        }
    }
}
