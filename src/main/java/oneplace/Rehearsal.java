package oneplace;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** A first start that nobody watches: asks for a few pages so that Java's cache of a start covers them, and ends. */
final class Rehearsal {

    private static final List<String> VISITED =
            List.of("/", "/rules", "/sign-in", "/fhir/metadata", "/health/ready", "/api/rules", "/nowhere");

    private Rehearsal() {}

    static void visit(int port) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : VISITED) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.discarding());
            }
        } catch (IOException e) {
            // a page that is not there teaches nothing, and breaks nothing
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
