package oneplace.trust.identity;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser that keeps cookies and follows nothing by itself. Forms are sent with the token of their page. */
final class Browser {

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private Document page = new Document("");

    Browser(int port) {
        this(port, "127.0.0.1");
    }

    /** A browser at another address of the loopback, such as 127.0.0.77. */
    Browser(int port, String address) {
        this.port = port;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    /** Sends a form with the token of the last page seen. Fields are name, value, name, value. */
    HttpResponse<String> post(String path, String... fields) {
        String token = page.select("input[name=_csrf]").attr("value");
        return postWith(token, path, fields);
    }

    HttpResponse<String> postWith(String token, String path, String... fields) {
        List<String> all = new java.util.ArrayList<>(List.of("_csrf", token));
        all.addAll(Arrays.asList(fields));
        String body = IntStream.range(0, all.size() / 2)
                .mapToObj(i -> all.get(2 * i) + "=" + URLEncoder.encode(all.get(2 * i + 1), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The last page, as it was read. */
    Document page() {
        return page;
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                page = Jsoup.parse(response.body());
            }
            return response;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String where(HttpResponse<?> response) {
        return URI.create(response.headers().firstValue("Location").orElse("")).getPath();
    }
}
