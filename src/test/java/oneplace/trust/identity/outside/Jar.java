package oneplace.trust.identity.outside;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser at two houses on one machine. It keeps cookies by port, and sends those marked Secure to this machine, as browsers do. */
final class Jar {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    /** What came back. */
    record Seen(String address, HttpResponse<String> answer) {

        int status() {
            return answer.statusCode();
        }

        String text() {
            return answer.body();
        }

        String header(String name) {
            return answer.headers().firstValue(name).orElse("");
        }

        /** Where it leads, or where it is. */
        String path() {
            String to = header("Location");
            return URI.create(to.isEmpty() ? address : to).getPath();
        }

        Document page() {
            return Jsoup.parse(answer.body(), address);
        }
    }

    Seen get(String address) throws IOException {
        return send(address, HttpRequest.newBuilder(URI.create(address)).GET());
    }

    Seen post(String address, String... fields) throws IOException {
        String body = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                address,
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Goes where an answer leads, and on, until a page. */
    Seen follow(Seen seen) throws IOException {
        Seen now = seen;
        for (int i = 0; i < 10 && !now.header("Location").isEmpty(); i++) {
            now = get(URI.create(now.address()).resolve(now.header("Location")).toString());
        }
        return now;
    }

    int answers(String address) {
        try {
            return get(address).status();
        } catch (IOException e) {
            return 0;
        }
    }

    int bearer(String address, String token) throws IOException {
        return send(address, HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token))
                .status();
    }

    private Seen send(String address, HttpRequest.Builder request) throws IOException {
        Map<String, String> held =
                cookies.computeIfAbsent(URI.create(address).getAuthority(), a -> new LinkedHashMap<>());
        if (!held.isEmpty()) {
            request.header(
                    "Cookie",
                    held.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";", 2)[0].split("=", 2);
                if (pair[1].isEmpty() || set.contains("Max-Age=0")) {
                    held.remove(pair[0]);
                } else {
                    held.put(pair[0], pair[1]);
                }
            }
            return new Seen(address, answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
