package oneplace.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import oneplace.base.command.UsageException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A FHIR R4 server that is measured.
 *
 * @param base its FHIR address, without a slash at the end: {@code http://localhost:8080/fhir}
 * @param token a bearer token, if it asks for one
 * @param remembers whether it may answer a search from what it remembers of an earlier one
 */
record Server(URI base, Optional<String> token, boolean remembers) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /**
     * @param credentials {@code client:secret}, for a server whose token endpoint is {@code /oauth2/token}
     * @throws UsageException when the address is none
     * @throws Unmeasured when the server does not give the client a token
     */
    static Server at(String address, Optional<String> credentials, boolean remembers) {
        URI base;
        try {
            base = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        } catch (IllegalArgumentException e) {
            throw new UsageException("This is not an address: " + address);
        }
        if (!"http".equals(base.getScheme()) || base.getHost() == null) {
            throw new UsageException("The address of a server to measure is http://host:port/path, not " + address);
        }
        return new Server(base, credentials.map(c -> token(base, c)), remembers);
    }

    private static String token(URI base, String credentials) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String token = send(request).path("access_token").asString("");
        if (token.isEmpty()) {
            throw new Unmeasured("The server at " + base + " gives this client no token.");
        }
        return token;
    }

    /** What the server answers to a path below its base, read as JSON. */
    JsonNode get(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/fhir+json");
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return send(request.build());
    }

    /** The status it answers to a bundle or resource posted to {@code path}. */
    int post(String path, byte[] json) {
        return post(path, json, "");
    }

    /** @param key under which the server carries it out once; empty: as often as it comes */
    int post(String path, byte[] json, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/fhir+json")
                .header("Prefer", "return=minimal")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t));
        return exchange(request.build()).statusCode();
    }

    private static JsonNode send(HttpRequest request) {
        HttpResponse<String> answer = exchange(request);
        try {
            return JsonMapper.shared().readTree(answer.body());
        } catch (JacksonException e) {
            throw new Unmeasured("The server at " + request.uri().resolve("/") + " answers " + answer.statusCode()
                    + ", and no JSON.");
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unmeasured("The server at " + request.uri().resolve("/") + " does not answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unmeasured("The measurement was interrupted.");
        }
    }
}
