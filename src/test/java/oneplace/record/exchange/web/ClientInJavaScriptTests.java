package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** fhir-kit-client (npm) drives {@code /fhir} by the script in {@code src/test/js}; npm fetches it the first time. */
@WithPlace
class ClientInJavaScriptTests {

    private static final String LIBRARY = "fhir-kit-client@2.0.3";

    private final Client exchange;

    @Autowired
    ClientInJavaScriptTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    @Test
    void readsWritesSearchesAndPages() throws Exception {
        Path folder = Path.of("target", "fhir-kit").toAbsolutePath();
        if (!Files.isDirectory(folder.resolve("node_modules/fhir-kit-client"))) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("package.json"), "{\"private\":true}");
            run(folder, "npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", LIBRARY);
        }
        run(
                folder,
                "node",
                Path.of("src/test/js/fhir-kit.mjs").toAbsolutePath().toString(),
                folder.toString(),
                exchange.fhir(),
                exchange.token());
    }

    private static void run(Path folder, String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
