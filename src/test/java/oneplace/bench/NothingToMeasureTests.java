package oneplace.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import oneplace.base.command.Command;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line is right and yet there is nothing to measure: a sentence says why, and the exit code is 1, not 2. */
class NothingToMeasureTests {

    private static final String PERSON = """
            {"resourceType":"Bundle","entry":[{"resource":{"resourceType":"Patient","id":"a","identifier":[\
            {"system":"https://fhir.nhs.uk/Id/nhs-number","value":"9990000018"}]}}]}""";
    private static final String NOBODY = "{\"resourceType\":\"Bundle\"}";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private HttpServer http;
    private String address;

    @BeforeEach
    void open() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        address = "http://localhost:" + http.getAddress().getPort() + "/fhir";
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    private void answers(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        http.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private int bench(String... words) {
        return new BenchCommand(RunOptions.parse(List.of(), false))
                .run(List.of(words), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void a_server_that_is_not_there() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(bench("fhir", "--ours", "http://localhost:" + free + "/fhir"))
                .isEqualTo(Command.FAILED);
        assertThat(err.toString()).contains("localhost:" + free).contains("does not answer");
    }

    @Test
    void a_client_that_is_not_known() {
        answers("/oauth2/token", "{\"error\":\"invalid_client\"}");
        assertThat(bench("fhir", "--ours", address, "--client", "a:b")).isEqualTo(Command.FAILED);
        assertThat(err.toString()).contains("gives this client no token");
    }

    @Test
    void a_server_that_speaks_no_json() {
        answers("/fhir/Patient", "<html>");
        assertThat(bench("fhir", "--ours", address)).isEqualTo(Command.FAILED);
        assertThat(err.toString()).contains("no JSON");
    }

    @Test
    void a_server_without_people() {
        answers("/fhir/Patient", NOBODY);
        assertThat(bench("fhir", "--ours", address)).isEqualTo(Command.FAILED);
        assertThat(err.toString()).contains("nobody with an NHS number").doesNotContain("common");
    }

    @Test
    void people_of_whom_nothing_was_observed() {
        answers("/fhir/Patient", PERSON);
        answers("/fhir/Observation", NOBODY);
        assertThat(bench("fhir", "--ours", address, "--connections", "1", "--seconds", "1", "--rounds", "1"))
                .isEqualTo(Command.DONE);
        assertThat(out.toString().lines().filter(line -> line.contains("nothing of the kind")))
                .extracting(line -> line.split("\\|")[1].strip())
                .containsExactly("read by id", "patient + code by date", "chained", "_has");
        assertThat(out.toString().lines().filter(line -> line.startsWith("| Patient by identifier")))
                .singleElement()
                .asString()
                .doesNotContain("nothing");
    }

    @Test
    void a_folder_without_bundles(@TempDir Path folder) {
        assertThatThrownBy(() -> bench("import", "--ours", address, folder.toString()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no bundle");
    }

    @Test
    void a_house_that_does_not_open(@TempDir Path home) throws IOException {
        assertThatThrownBy(() -> starts(home)).isInstanceOf(Unmeasured.class).hasMessageContaining("cannot be started");
        script(home, "echo The data folder is taken.");
        assertThatThrownBy(() -> starts(home)).isInstanceOf(Unmeasured.class).hasMessageContaining("did not open");
    }

    private void starts(Path home, String... options) {
        new StartBench(new PrintStream(out), home, RunOptions.parse(List.of(options), false))
                .run(List.of("--rounds", "2"));
    }

    private static void script(Path home, String body) throws IOException {
        Path script = Files.writeString(home.resolve("oneplace"), "#!/bin/sh\n" + body + "\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void a_start_asked_for_with_words_it_does_not_know() {
        assertThatThrownBy(() -> bench("start", "sefton")).isInstanceOf(UsageException.class);
    }

    @Test
    void a_house_is_started_with_every_option_that_was_given(@TempDir Path home) throws IOException {
        script(home, """
                echo "$@" >> "$(dirname "$0")/words"
                echo "Oneplace is open at nowhere"
                exec sleep 60""");
        String[] given = {"--place", "sefton", "--no-demo", "--packages", "p", "--port", "0"};
        starts(home, given);
        assertThat(Files.readAllLines(home.resolve("words")))
                .hasSize(2)
                .allSatisfy(words -> assertThat(RunOptions.parse(
                                List.of(words.substring("run ".length()).split(" ")), false))
                        .isEqualTo(RunOptions.parse(List.of(given), false)));
        assertThat(out.toString()).contains("2 starts: least");
    }
}
