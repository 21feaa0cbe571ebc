package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Author;
import oneplace.base.place.Places;
import oneplace.base.place.Setting;
import oneplace.base.place.Settings;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each at an address of its own, so that no other test pays for it. */
@WithPlace
class TooManyInAShortTimeTests {

    private static final String SECRET = "a-secret-of-the-practice";
    private static final List<Setting<Integer>> CHANGED =
            List.of(Settings.FAILED_TRIES_PER_MINUTE, Settings.TOKENS_PER_MINUTE, Settings.CALLS_PER_SECOND);

    @LocalServerPort
    int port;

    @Autowired
    Places places;

    @Autowired
    ApiClients clients;

    private final Map<String, HttpClient> clientsAt = new HashMap<>();

    @AfterEach
    void theStandardAgain() {
        CHANGED.forEach(setting -> set(setting, setting.standard()));
    }

    @Test
    void triesFromOneAddressAreRefusedWhateverNameIsTyped() {
        set(Settings.FAILED_TRIES_PER_MINUTE, 5);
        Browser guesser = new Browser(port, "127.0.0.71");
        guesser.get("/sign-in");
        for (int i = 0; i < 5; i++) {
            assertThat(guess(guesser, "somebody." + i).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> refused = guess(guesser, "yet.another");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        assertThat(refused.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(guesser.page().title()).contains("Too many attempts");
        assertThat(guesser.get("/sign-in").statusCode()).as("reading goes on").isEqualTo(200);

        Browser neighbour = new Browser(port, "127.0.0.72");
        neighbour.get("/sign-in");
        assertThat(guess(neighbour, "somebody.else").statusCode()).isEqualTo(422);
    }

    @Test
    void aForwardedAddressIsNotBelievedWithoutAProxy() throws Exception {
        set(Settings.FAILED_TRIES_PER_MINUTE, 5);
        int last = 0;
        for (int i = 0; i < 6; i++) {
            last = ask("127.0.0.73", "nobody", "wrong-secret", "198.51.100." + i)
                    .statusCode();
        }
        assertThat(last).isEqualTo(429);
    }

    @Test
    void aClientGetsItsTokensAndThenWaits() throws Exception {
        set(Settings.TOKENS_PER_MINUTE, 10);
        String id = client();
        for (int i = 0; i < 10; i++) {
            assertThat(ask("127.0.0.74", id, SECRET, "").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = ask("127.0.0.75", id, SECRET, "");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 6L);
        assertThat(ask("127.0.0.74", client(), SECRET, "").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyUsesUpAnothersTokensByAskingInItsName() throws Exception {
        set(Settings.TOKENS_PER_MINUTE, 10);
        String id = client();
        for (int i = 0; i < 15; i++) {
            assertThat(ask("127.0.0.76", id, "not its secret", "").statusCode()).isEqualTo(401);
        }
        assertThat(ask("127.0.0.77", id, SECRET, "").statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatCallsTooOftenIsToldInItsLanguage() throws Exception {
        set(Settings.CALLS_PER_SECOND, 50);
        String body = ask("127.0.0.78", client(), SECRET, "").body();
        String token = body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        HttpRequest.Builder call = request("/fhir/metadata/nothing").header("Authorization", "Bearer " + token);
        HttpResponse<String> answer = send("127.0.0.78", call.GET());
        for (int i = 0; i < 1_000 && answer.statusCode() != 429; i++) {
            answer = send("127.0.0.78", call.GET());
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("OperationOutcome", "throttled");
    }

    @Test
    void bothMayDoFarMoreThanTheirWorkNeeds() throws Exception {
        String token =
                ask("127.0.0.79", client(), SECRET, "").body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        for (int i = 0; i < 300; i++) {
            assertThat(send(
                                    "127.0.0.79",
                                    request("/fhir/Patient?_count=1")
                                            .header("Authorization", "Bearer " + token)
                                            .GET())
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send("127.0.0.79", request("/api/rules/nhs-number").GET())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<String> guess(Browser browser, String name) {
        if (browser.page().select("input[name=_csrf]").isEmpty()) {
            browser.get("/sign-in");
        }
        return browser.post("/sign-in", "name", name, "password", "a guess");
    }

    private HttpResponse<String> ask(String address, String id, String secret, String forwarded) throws Exception {
        HttpRequest.Builder request = request("/oauth2/token")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"));
        return send(address, forwarded.isEmpty() ? request : request.header("X-Forwarded-For", forwarded));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(String address, HttpRequest.Builder request) throws Exception {
        return clientsAt
                .computeIfAbsent(
                        address,
                        from -> HttpClient.newBuilder()
                                .localAddress(InetAddress.ofLiteral(from))
                                .build())
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String client() {
        String id = "practice-" + UUID.randomUUID();
        clients.register(
                new ApiClient(
                        id,
                        "Practice system",
                        new OrganisationCode("gp-10"),
                        Purpose.DIRECT_CARE,
                        Set.of(InformationClass.GENERAL),
                        Horizon.OWN_PEOPLE,
                        Set.of(),
                        Scopes.of("system/Patient.rs")),
                SECRET,
                "test");
        return id;
    }

    private void set(Setting<Integer> setting, int value) {
        places.set(setting, Integer.toString(value), Author.administrator("test", "a test"));
    }
}
