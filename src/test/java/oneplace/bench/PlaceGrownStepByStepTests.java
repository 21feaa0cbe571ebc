package oneplace.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;
import oneplace.bench.Growth.Measured;
import oneplace.bench.Growth.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place is filled step by step and measured at each: before a server that answers, and a house that only says so. */
class PlaceGrownStepByStepTests {

    private static final String FOUND = """
            {"resourceType":"Bundle","entry":[{"resource":{"id":"a","code":{"coding":[{"code":"8867-4"}]}}}]}""";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final List<String> refusing = new ArrayList<>();
    private HttpServer http;

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void open() throws IOException {
        folder = temporary.resolve("growing");
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", exchange -> answer(exchange, FOUND));
        http.createContext("/oauth2/token", exchange -> answer(exchange, "{\"access_token\":\"t\"}"));
        http.start();
    }

    @AfterEach
    void close() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key != null) {
            keys.add(key);
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(key != null && refusing.contains(key) ? 422 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String address() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    private void grow(String... words) {
        List<String> all =
                new ArrayList<>(List.of("--seconds", "1", "--rounds", "1", "--connections", "1", "--leave", "0"));
        all.addAll(List.of(words));
        new GrowthBench(
                        new PrintStream(out),
                        temporary,
                        RunOptions.parse(List.of("--data", folder.toString()), false),
                        Duration.ofMillis(50))
                .run(all);
    }

    private void growThere(String... words) {
        List<String> all = new ArrayList<>(List.of("--ours", address() + "/fhir", "--client", "a:b"));
        all.addAll(List.of(words));
        grow(all.toArray(String[]::new));
    }

    @Test
    void a_running_server_is_filled_once_and_measured_at_each_step() {
        growThere("--steps", "20,50");
        assertThat(keys).containsExactlyInAnyOrder("growth-0-20", "growth-20-40", "growth-40-50");
        Growth growth = Growth.in(folder).orElseThrow();
        assertThat(growth.steps()).extracting(Step::people).containsExactly(20, 50);
        assertThat(growth.steps()).allSatisfy(step -> {
            assertThat(step.rate()).isPositive();
            assertThat(step.disk()).as("nobody told us").isNull();
            assertThat(step.shapes())
                    .extracting(Measured::shape)
                    .contains("read by id", "_has", "chained")
                    .hasSize(7);
            assertThat(step.shapes())
                    .allSatisfy(shape -> assertThat(shape.rate()).isPositive());
        });
        assertThat(out.toString()).contains("| 20 | 600 |", "| 50 | 1,500 |", "| read by id |");
    }

    @Test
    void what_was_measured_is_not_measured_again() {
        growThere("--steps", "20");
        Growth before = Growth.in(folder).orElseThrow();
        keys.clear();
        growThere("--steps", "20,40");
        assertThat(keys).containsExactly("growth-20-40");
        assertThat(Growth.in(folder).orElseThrow().steps().getFirst())
                .isEqualTo(before.steps().getFirst());
    }

    @Test
    void what_was_loaded_before_it_broke_off_is_not_loaded_again() {
        refusing.add("growth-1000-1020");
        assertThatThrownBy(() -> growThere("--steps", "1100", "--entries", "12"))
                .isInstanceOf(Unmeasured.class)
                .hasMessageContaining("422");
        assertThat(Growth.in(folder).orElseThrow().loaded()).isEqualTo(1_000);
        refusing.clear();
        keys.clear();
        growThere("--steps", "1100", "--entries", "12");
        assertThat(keys).hasSize(5).contains("growth-1000-1020").doesNotContain("growth-0-20");
    }

    @Test
    void a_house_of_its_own_is_filled_while_closed_and_asked_while_open() throws IOException {
        Path script = Files.writeString(temporary.resolve("oneplace"), """
                #!/bin/sh
                echo "$@" >> "%1$s/asked"
                case "$1" in
                  run) mkdir -p "%2$s/postgres/pg_wal"; echo 12345678 > "%2$s/postgres/base"; echo 1 > "%2$s/postgres/pg_wal/a"
                       echo "Oneplace is open at %3$s/   (Ctrl-C stops it)"; exec sleep 60;;
                  import) ls "$2" | wc -l >> "%1$s/asked"; echo "30 accepted, 0 updated, 0 unchanged, 0 refused in 0.5 s (60 …)";;
                esac
                """.formatted(temporary, folder, address()));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        grow("--steps", "30");
        List<String> asked = Files.readAllLines(temporary.resolve("asked"));
        assertThat(asked).hasSize(4);
        assertThat(asked.get(0)).startsWith("run --port 0").contains("--demo");
        assertThat(asked.get(1)).startsWith("import").contains("--data " + folder);
        assertThat(asked.get(2).strip()).as("files of twenty people").isEqualTo("2");
        assertThat(asked.get(3)).startsWith("run");
        Step step = Growth.in(folder).orElseThrow().steps().getFirst();
        assertThat(step.rate()).isEqualTo(30 * 30 / 0.5);
        assertThat(step.disk()).as("without the log").isEqualTo(9);
        assertThat(Growth.in(folder).orElseThrow().empty()).isEqualTo(9);
        assertThat(step.start()).isPositive();
        assertThat(step.shapes()).hasSize(7);
        assertThat(folder.resolve("growing")).doesNotExist();
    }

    @Test
    void an_import_that_refused_something_is_not_measured() throws IOException {
        Path script = Files.writeString(temporary.resolve("oneplace"), """
                #!/bin/sh
                [ "$1" = run ] && echo "Oneplace is open at %s/" && exec sleep 60
                echo "29 accepted, 0 updated, 0 unchanged, 1 refused in 0.5 s"
                """.formatted(address()));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> grow("--steps", "30")).isInstanceOf(Unmeasured.class);
        assertThat(Growth.in(folder).orElseThrow().loaded()).isZero();
    }

    @Test
    void it_stops_before_the_disk_is_full() {
        assertThatThrownBy(() -> grow("--steps", "600000", "--entries", "1000"))
                .isInstanceOf(Unmeasured.class)
                .hasMessageContaining("600,000 people need some 2400.0 GB more")
                .hasMessageContaining("--leave");
    }

    @Test
    void a_place_that_serves_somebody_is_never_filled() throws IOException {
        Files.createDirectories(folder.resolve("postgres"));
        assertThatThrownBy(() -> growThere("--steps", "20"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("not one that a growth began in");
        assertThat(keys).isEmpty();
    }

    @Test
    void it_goes_on_as_it_began() {
        growThere("--steps", "40", "--entries", "12");
        assertThatThrownBy(() -> growThere("--steps", "60", "--entries", "30"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--entries 12");
        assertThatThrownBy(() -> growThere("--steps", "20,40,60", "--entries", "12"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("past 20");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "10,10", "20,10", "ten", "10,", "600001", "10;20", "-5"})
    void steps_that_do_not_grow_are_refused(String steps) {
        assertThatThrownBy(() -> GrowthBench.steps(steps)).isInstanceOf(UsageException.class);
    }

    @Test
    void the_tables_show_what_was_measured_and_a_dash_where_nothing_was() {
        var read = new Measured("read by id", 5_000.4, 1, 2.345, 0);
        Growth growth = Growth.begin(30)
                .over(10_000_000)
                .measured(new Step(1_000, 7_000, 70_000_000L, 2.5, 640_000_000L, List.of(read)))
                .measured(new Step(10_000, 6_500, null, null, null, List.of(new Measured("_has", 500, 1, 9, 3))));
        assertThat(growth.tables().lines())
                .containsExactly(
                        "| people | entries | import, entries/s | database, GB | kB an entry | start, s | Java, GB |",
                        "|---|---|---|---|---|---|---|",
                        "| 1,000 | 30,000 | 7,000 | 0.07 | 2.00 | 2.50 | 0.64 |",
                        "| 10,000 | 300,000 | 6,500 | – | – | – | – |",
                        "",
                        "Answers a second, and the wait in milliseconds that one in a hundred passes:",
                        "",
                        "| shape | 1,000 people: /s | p99 | 10,000 people: /s | p99 |",
                        "|---|---|---|---|---|",
                        "| read by id | 5,000 | 2.35 | – | – |",
                        "| _has | – | – | 500 (3 refused) | 9.00 |");
    }
}
