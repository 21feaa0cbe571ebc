package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system that is told: a real server on this machine, which keeps what arrives and answers as it is bidden. */
public final class Receiver implements AutoCloseable {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final @Nullable SSLContext certificate;
    private final int port;
    private HttpServer server;
    private volatile int status = 200;
    private volatile Duration slowness = Duration.ZERO;
    private volatile String location = "";

    private Receiver(@Nullable SSLContext certificate) {
        this.certificate = certificate;
        server = listening(0);
        port = server.getAddress().getPort();
    }

    /** Listens. */
    public static Receiver open() {
        return new Receiver(null);
    }

    /** Listens with TLS and a certificate it made itself. */
    public static Receiver openWithOwnCertificate() throws Exception {
        Path folder = Files.createTempDirectory("receiver");
        Path store = folder.resolve("store");
        char[] password = "changeit".toCharArray();
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "changeit")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        Files.delete(store);
        Files.delete(folder);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new Receiver(context);
    }

    private HttpServer listening(int at) {
        try {
            InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), at);
            HttpServer fresh;
            if (certificate == null) {
                fresh = HttpServer.create(here, 50);
            } else {
                HttpsServer secure = HttpsServer.create(here, 50);
                secure.setHttpsConfigurator(new HttpsConfigurator(certificate));
                fresh = secure;
            }
            fresh.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            fresh.createContext("/", this::take);
            fresh.start();
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    status));
            Thread.sleep(slowness);
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Nobody answers any more. */
    public void goesDown() {
        server.stop(0);
    }

    /** Somebody answers again, at the same address. */
    public void comesUp() {
        server = listening(port);
    }

    public void answers(int code) {
        status = code;
    }

    public void redirectsTo(String address) {
        status = 302;
        location = address;
    }

    public void takes(Duration time) {
        slowness = time;
    }

    /** As a place permits it: {@code http://127.0.0.1:4711}. */
    public String address() {
        return (certificate == null ? "http" : "https") + "://127.0.0.1:" + port;
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Requests that were taken with 200 and carry a Bundle of this type of notification. */
    public List<Request> bundles(String type) {
        return requests.stream().filter(r -> r.status == 200 && r.is(type)).toList();
    }

    /** Waits until so many requests are such, and gives them. */
    public List<Request> await(int count, Predicate<Request> such) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            List<Request> found = requests.stream().filter(such).toList();
            if (found.size() >= count) {
                return found;
            }
            Thread.sleep(20);
        }
        assertThat(requests).as("requests that arrived").filteredOn(such).hasSize(count);
        throw new AssertionError("not reached");
    }

    /** Waits for so many event notifications that were taken. */
    public List<Request> events(int count) throws InterruptedException {
        return await(count, r -> r.status == 200 && r.is("event-notification"));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What arrived, and how it was answered. */
    public record Request(String method, String path, Map<String, String> headers, String body, int status) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** Whether it is a notification of this type. */
        public boolean is(String type) {
            return body.startsWith("{")
                    && type.equals(parameter("type").path("valueCode").stringValue(""));
        }

        private JsonNode parameter(String name) {
            return parameters(name).stream()
                    .findFirst()
                    .orElse(JsonMapper.shared().missingNode());
        }

        private List<JsonNode> parameters(String name) {
            return json().path("entry")
                    .path(0)
                    .path("resource")
                    .path("parameter")
                    .valueStream()
                    .filter(p -> p.path("name").stringValue("").equals(name))
                    .toList();
        }

        public String said(String name) {
            JsonNode parameter = parameter(name);
            return parameter
                    .path("valueString")
                    .stringValue(parameter
                            .path("valueCode")
                            .stringValue(parameter.path("valueCanonical").stringValue("")));
        }

        private List<String> ofEvents(String part, String value) {
            return parameters("notification-event").stream()
                    .map(event -> event.path("part")
                            .valueStream()
                            .filter(p -> p.path("name").stringValue("").equals(part))
                            .map(p -> p.path(value).isObject()
                                    ? p.path(value).path("reference").stringValue("")
                                    : p.path(value).stringValue(""))
                            .findFirst()
                            .orElse("none"))
                    .toList();
        }

        /** The numbers of its events. */
        public List<Integer> numbers() {
            return ofEvents("event-number", "valueString").stream()
                    .map(Integer::valueOf)
                    .toList();
        }

        /** The resources its events are about, {@code none} where none is named. */
        public List<String> focus() {
            return ofEvents("focus", "valueReference").stream()
                    .map(reference -> reference.replaceAll(".*/fhir/", ""))
                    .toList();
        }
    }
}
