package oneplace.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole place in a process of its own, as an operator runs it: started, asked over HTTP, killed. */
final class RunningPlace implements AutoCloseable {

    private static final Pattern OPEN = Pattern.compile("Oneplace is open at http://localhost:(\\d+)/");
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Process process;
    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String token;

    private RunningPlace(Path data, Process process, String base) {
        this.data = data;
        this.process = process;
        this.base = base;
    }

    /** Starts a place with demonstration people on a data folder and waits until its doors are open. */
    static RunningPlace start(Path data) throws IOException, InterruptedException {
        Path log = Files.createTempFile("running-place", ".log");
        Process process = command("run", "--data", data.toString(), "--port", "0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        // A test that fails leaves nothing running; the stop takes the place's own database with it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        for (long waited = 0; waited < PATIENCE.toMillis() && process.isAlive(); waited += 100) {
            Matcher open = OPEN.matcher(Files.readString(log));
            if (open.find()) {
                return new RunningPlace(data, process, "http://127.0.0.1:" + open.group(1));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("the place did not open: " + Files.readString(log));
    }

    /** Runs one command beside a data folder and answers its exit code. */
    static int run(String... words) throws IOException, InterruptedException {
        Process process = command(words).inheritIO().start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end of " + String.join(" ", words));
        }
        return process.exitValue();
    }

    private static ProcessBuilder command(String... words) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "oneplace.Oneplace"));
        all.addAll(List.of(words));
        return new ProcessBuilder(all);
    }

    /** Kills everything: the program and its database, at the same moment and without a word. */
    void kill() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        ProcessHandle database = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> backends = database.descendants().toList();
        process.destroyForcibly();
        database.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        while (database.isAlive()) {
            Thread.sleep(10);
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(asked(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return http.send(
                asked(path)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " for " + path + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder asked(String path) throws IOException, InterruptedException {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token());
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token == null) {
            String basic = Base64.getEncoder().encodeToString("demo-exchange:demo-exchange-secret".getBytes());
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                            .header("Authorization", "Basic " + basic)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    BodyHandlers.ofString());
            token = JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .stringValue();
        }
        return token;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        http.close();
    }
}
