package oneplace.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server is measured from outside: every answer is read whole and counted, whatever form it comes in. */
class ServerMeasuredTests {

    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer http;
    private Server server;

    @BeforeEach
    void open() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/fhir/length", exchange -> answer(exchange, 200, 3));
        http.createContext("/fhir/chunks", exchange -> answer(exchange, 200, 0));
        http.createContext("/fhir/refused", exchange -> answer(exchange, 404, 3));
        http.createContext("/fhir/closing", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 200, 3);
        });
        http.start();
        server = Server.at("http://localhost:" + http.getAddress().getPort() + "/fhir/", Optional.empty(), false);
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange, int status, long length) throws IOException {
        exchange.getRequestBody().readAllBytes();
        answered.incrementAndGet();
        exchange.sendResponseHeaders(status, length);
        exchange.getResponseBody().write("abc".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private Slice slice(String... paths) {
        List<Request> requests =
                List.of(paths).stream().map(path -> Request.get(server, path)).toList();
        return Slice.of(server, requests, 4, Duration.ofMillis(300));
    }

    @Test
    void every_answer_is_counted_whatever_its_form() {
        Slice slice = slice("/length", "/chunks", "/closing");
        assertThat(slice.waits()).hasSize(answered.get()).hasSizeGreaterThan(20).isSorted();
        assertThat(slice.refused()).isZero();
    }

    @Test
    void a_refusal_is_told_apart() {
        Slice slice = slice("/length", "/refused");
        assertThat(slice.refused()).isPositive().isLessThan(slice.waits().length);
    }

    @Test
    void what_is_posted_arrives() throws IOException {
        http.createContext("/fhir/Observation", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean right = exchange.getRequestMethod().equals("POST")
                    && new String(body, StandardCharsets.UTF_8).equals("{\"é\":1}");
            answer(exchange, right ? 201 : 400, 3);
        });
        Slice slice =
                Slice.of(server, List.of(Request.post(server, "/Observation", "{\"é\":1}")), 1, Duration.ofMillis(100));
        assertThat(slice.waits()).isNotEmpty();
        assertThat(slice.refused()).isZero();
    }

    @Test
    void waits_and_rates_are_of_all_that_was_measured() {
        long[] waits = new long[100];
        for (int i = 0; i < 100; i++) {
            waits[i] = (i + 1) * 1_000_000L;
        }
        Slice half = new Slice(waits, 1, Duration.ofSeconds(2));
        assertThat(half.rate()).isEqualTo(50);
        assertThat(half.wait(0.5)).isCloseTo(51, within(0.001));
        assertThat(half.wait(0.99)).isCloseTo(100, within(0.001));
        Slice both = Slice.joined(List.of(half, half), Duration.ofSeconds(5));
        assertThat(both.rate()).isEqualTo(40);
        assertThat(both.refused()).isEqualTo(2);
    }

    @Test
    void a_measurement_asked_wrongly_says_how() {
        BenchCommand bench = new BenchCommand(RunOptions.parse(List.of(), false));
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        for (List<String> wrong : List.of(
                List.<String>of(),
                List.of("speed"),
                List.of("fhir"),
                List.of("fhir", "--ours", "ftp://elsewhere"),
                List.of("fhir", "--ours", server.base().toString(), "--rounds", "many"),
                List.of("import", "--ours", server.base().toString()),
                List.of(
                        "import",
                        "--ours",
                        server.base().toString(),
                        Path.of("no-such-folder").toString()))) {
            assertThatThrownBy(() -> bench.run(wrong, nowhere, nowhere))
                    .as(wrong.toString())
                    .isInstanceOf(UsageException.class);
        }
    }
}
