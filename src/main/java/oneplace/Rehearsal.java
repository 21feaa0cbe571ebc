package oneplace;

import java.io.IOException;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.command.RunOptions;
import oneplace.bench.BenchCommand;

/**
 * A first start that nobody watches, with the demonstration's sign-ins and a few of its people: it does what a place does
 * all day, so that Java's cache of a start covers the classes and knows which methods are busy, and ends. Java compiles
 * those at once in every later start instead of counting again.
 */
final class Rehearsal {

    /** How many of the demonstration's people are loaded: enough to have learned how. */
    static final int PEOPLE = 20;

    private static final List<String> OPEN =
            List.of("/", "/rules", "/sign-in", "/fhir/metadata", "/health/ready", "/api/rules", "/nowhere");

    private static final List<String> OF_STAFF =
            List.of("/home", "/people", "/people?q=penhalow", "/people/trace", "/people/register", "/caseload");

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern PERSON = Pattern.compile("href=\"(/people/[0-9a-f-]{36})\"");

    private final URI house;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private Rehearsal(int port) {
        this.house = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** @throws IOException when the house does not answer */
    static void visit(int port, RunOptions options) throws IOException {
        Rehearsal rehearsal = new Rehearsal(port);
        try {
            rehearsal.pages();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        rehearsal.fhir(options);
    }

    private void pages() throws IOException, InterruptedException {
        for (String path : OPEN) {
            get(path);
        }
        send("/sign-in", "name=kezia.nwosu&password=demonstration-2026");
        send("/sign-in/demonstration", "");
        for (String path : OF_STAFF) {
            get(path);
        }
        Matcher person = PERSON.matcher(get("/caseload"));
        if (person.find()) {
            get(person.group(1));
            get(person.group(1) + "/timeline");
            get(person.group(1) + "/about");
        }
    }

    private void fhir(RunOptions options) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        List<String> measured = List.of(
                "fhir",
                "--ours",
                house.resolve("fhir").toString(),
                "--client",
                "demo-exchange:demo-exchange-secret",
                "--connections",
                "4",
                "--seconds",
                "1",
                "--rounds",
                "1",
                "--writes");
        new BenchCommand(options).run(measured, nowhere, nowhere);
    }

    private String get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(house.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Sends a form as the page at {@code /sign-in} would. */
    private void send(String path, String fields) throws IOException, InterruptedException {
        Matcher token = FORM_TOKEN.matcher(get("/sign-in"));
        String guard = token.find() ? "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
        HttpRequest form = HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.isEmpty() ? guard : fields + "&" + guard))
                .build();
        client.send(form, BodyHandlers.discarding());
    }
}
