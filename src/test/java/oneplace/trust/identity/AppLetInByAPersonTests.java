package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithPlace
class AppLetInByAPersonTests {

    private static final LocalDate BORN = LocalDate.of(1950, 3, 4);
    private static final String PASSWORD = "seven quiet otters";
    private static final String BACK = "https://diary.example/back";
    private static final String SCOPES = "openid fhirUser launch/patient patient/*.rs offline_access";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-long";

    @LocalServerPort
    int port;

    @Autowired
    RecordOffice office;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    Apps apps;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient http = HttpClient.newBuilder()
            .localAddress(InetAddress.ofLiteral("127.0.0.81"))
            .build();
    private final String name = "ada." + UUID.randomUUID();
    private Someone ada = new Someone(new PersonId(UUID.randomUUID()), 0);
    private String hers = "";
    private Browser browser = new Browser(0);
    private String app = "";
    private String secret = "";

    @BeforeEach
    void adaHasAnAccountAndThereIsADiary() {
        ada = office.someone("Ada", "Diary");
        RecordOffice.Desk desk = office.desk(OrganisationSign.GP).knows(ada);
        hers = desk.writes(desk.exchange(), observation(ada)).id().id();
        PersonAtADoor door = new PersonAtADoor(port);
        door.opens(
                accounts.invite(ada.id(), "Ada Diary", BORN, "", "", "a nurse", "known from care")
                        .code(),
                BORN,
                name,
                PASSWORD);
        door.setsUpPhone();
        browser = door.browser();
        app = "diary-" + UUID.randomUUID();
        secret = apps.register(
                        new App(
                                app,
                                "Blood pressure diary",
                                "Diaries Ltd",
                                true,
                                List.of(BACK),
                                Set.of(SCOPES.split(" "))),
                        "test")
                .orElseThrow();
    }

    @Test
    void seesHerRecordAndNobodyElses() throws Exception {
        JsonNode tokens = letIn();
        assertThat(tokens.path("patient").asString()).isEqualTo(ada.id().toString());
        assertThat(tokens.path("id_token").asString()).isNotEmpty();
        String token = tokens.path("access_token").asString();
        assertThat(fhir(token, "/Patient/" + ada.id()).statusCode()).isEqualTo(200);
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(200);
        assertThat(json(fhir(token, "/Observation?code:text=pulse&_total=accurate"))
                        .path("total")
                        .asInt())
                .isEqualTo(1);

        Someone other = office.someone("Ben", "Other");
        RecordOffice.Desk desk = office.desk(OrganisationSign.GP).knows(other);
        String theirs = desk.writes(desk.exchange(), observation(other)).id().id();
        assertThat(fhir(token, "/Patient/" + other.id()).statusCode()).isEqualTo(404);
        assertThat(fhir(token, "/Observation/" + theirs).statusCode()).isEqualTo(404);
    }

    @Test
    void changesNothing() throws Exception {
        String token = letIn().path("access_token").asString();
        HttpResponse<String> answer = http.send(
                request("/fhir/Observation")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(observation(ada)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void isShownToHerAsTheAppOnHerBehalf() throws Exception {
        fhir(letIn().path("access_token").asString(), "/Observation/" + hers);
        assertThat(jdbc.sql(
                                "select count(*) from audit.audit where who_name = 'Blood pressure diary (an app), for Ada Diary'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void isRefusedOnTheNextRequestWhenShePutsItOut() throws Exception {
        JsonNode tokens = letIn();
        String token = tokens.path("access_token").asString();
        browser.get("/my/apps");
        assertThat(browser.page().select("main h2").text()).contains("Blood pressure diary");
        assertThat(Browser.where(browser.post("/my/apps/disconnect", "app", app)))
                .isEqualTo("/my/apps");
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(401);
        assertThat(token("grant_type=refresh_token&refresh_token="
                                + tokens.path("refresh_token").asString())
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/my/apps").body()).contains("You have let no app in");
    }

    @Test
    void refreshesWithANewTokenEachTimeAndAnOldOneEndsItAll() throws Exception {
        JsonNode first = letIn();
        String old = first.path("refresh_token").asString();
        HttpResponse<String> again = token("grant_type=refresh_token&refresh_token=" + old);
        assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        JsonNode second = json(again);
        assertThat(second.path("refresh_token").asString()).isNotEmpty().isNotEqualTo(old);
        String token = second.path("access_token").asString();
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(200);
        assertThat(fhir(first.path("access_token").asString(), "/Observation/" + hers)
                        .statusCode())
                .isEqualTo(401);
        assertThat(token("grant_type=refresh_token&refresh_token=" + old).statusCode())
                .isEqualTo(400);
        assertThat(fhir(token, "/Observation/" + hers).statusCode())
                .as("the old one was stolen")
                .isEqualTo(401);
    }

    @Test
    void isIntrospectedAndRevoked() throws Exception {
        JsonNode tokens = letIn();
        String token = tokens.path("access_token").asString();
        assertThat(json(post("/oauth2/introspect", "token=" + token))
                        .path("active")
                        .asBoolean())
                .isTrue();
        assertThat(post(
                                "/oauth2/revoke",
                                "token=" + tokens.path("refresh_token").asString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(401);
        assertThat(json(post("/oauth2/introspect", "token=" + token))
                        .path("active")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void getsNothingWhenSheDoesNotAgree() {
        consent(authorize(SCOPES, "S256", "/fhir", BACK));
        HttpResponse<String> answer = answer(Set.of());
        assertThat(location(answer)).startsWith(BACK).contains("error=access_denied", "state=their-state");
    }

    @Test
    void saysInPlainWordsWhatItAsksFor() {
        consent(authorize(SCOPES, "S256", "/fhir", BACK));
        assertThat(browser.page().select("main").text())
                .contains(
                        "Let Blood pressure diary in?",
                        "Diaries Ltd",
                        "read everything in your record that you see yourself",
                        "until");
    }

    @Test
    void mustProveThatWhoeverBeganGoesOn() throws Exception {
        assertThat(location(authorize(SCOPES, null, "/fhir", BACK))).contains("error=invalid_request");
        assertThat(location(authorize(SCOPES, "plain", "/fhir", BACK))).contains("error=invalid_request");
        String code = agreed(SCOPES);
        assertThat(exchange(code, "another-verifier-of-at-least-forty-three-characters")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isLedBackOnlyToAnAddressOfItsOwnToTheLetter() {
        for (String other :
                List.of(BACK + "/", BACK + "?x=1", "https://evil.example/back", "http://diary.example/back")) {
            HttpResponse<String> answer = authorize(SCOPES, "S256", "/fhir", other);
            assertThat(answer.statusCode()).as(other).isEqualTo(400);
            assertThat(location(answer)).as(other).isEmpty();
        }
    }

    @Test
    void mayAskOnlyForWhatItIsRegisteredForAndOnlyForThisRecord() {
        assertThat(location(authorize("patient/*.cruds", "S256", "/fhir", BACK)))
                .contains("error=invalid_scope");
        assertThat(location(authorize("user/*.rs", "S256", "/fhir", BACK))).contains("error=invalid_scope");
        assertThat(location(authorize("system/*.rs", "S256", "/fhir", BACK))).contains("error=invalid_scope");
        assertThat(authorize(SCOPES, "S256", "/other", BACK).statusCode()).isEqualTo(400);
    }

    @Test
    void mayBeGivenLess() throws Exception {
        String token = json(exchange(agreed("launch/patient patient/Patient.r"), VERIFIER))
                .path("access_token")
                .asString();
        assertThat(fhir(token, "/Patient/" + ada.id()).statusCode()).isEqualTo(200);
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(403);
    }

    @Test
    void aCodeThatComesTwiceEndsWhatCameOfIt() throws Exception {
        String code = agreed(SCOPES);
        String token = json(exchange(code, VERIFIER)).path("access_token").asString();
        assertThat(exchange(code, VERIFIER).statusCode()).isEqualTo(400);
        assertThat(fhir(token, "/Observation/" + hers).statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverIsNotSignedInSignsInFirstAndGoesOn() {
        browser = new Browser(port);
        assertThat(Browser.where(authorize(SCOPES, "S256", "/fhir", BACK))).isEqualTo("/sign-in");
        assertThat(browser.cookie("oneplace-way")).contains("authorize");
    }

    private JsonNode letIn() throws Exception {
        HttpResponse<String> answer = exchange(agreed(SCOPES), VERIFIER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private String agreed(String scopes) {
        consent(authorize(scopes, "S256", "/fhir", BACK));
        String back = location(answer(Set.of(scopes.split(" "))));
        assertThat(back).startsWith(BACK + "?").contains("state=their-state");
        return back.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private HttpResponse<String> authorize(String scopes, @Nullable String method, String fhir, String back) {
        return browser.get("/oauth2/authorize?response_type=code&client_id=" + app + "&redirect_uri=" + encoded(back)
                + "&scope=" + encoded(scopes) + "&state=their-state&aud=" + encoded("http://localhost:" + port + fhir)
                + (method == null ? "" : "&code_challenge=" + challenge(method) + "&code_challenge_method=" + method));
    }

    private void consent(HttpResponse<String> answer) {
        assertThat(location(answer)).contains("/apps/consent?");
        HttpResponse<String> page = browser.get(location(answer).replaceFirst("^http://[^/]+", ""));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("form-action 'self' https://diary.example;");
    }

    private HttpResponse<String> answer(Set<String> scopes) {
        String state = browser.page().select("input[name=state]").attr("value");
        String[] fields = Stream.concat(
                        Stream.of("client_id", app, "state", state),
                        scopes.stream().flatMap(scope -> Stream.of("scope", scope)))
                .toArray(String[]::new);
        return browser.postWith("", "/oauth2/authorize", fields);
    }

    private HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return token("grant_type=authorization_code&code=" + code + "&redirect_uri=" + encoded(BACK) + "&code_verifier="
                + verifier);
    }

    private HttpResponse<String> token(String body) throws Exception {
        return post("/oauth2/token", body);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return http.send(
                request(path)
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString((app + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> fhir(String token, String path) throws Exception {
        return http.send(
                request("/fhir" + path)
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static String challenge(String method) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return method.equals("S256")
                    ? Base64.getUrlEncoder().withoutPadding().encodeToString(digest)
                    : VERIFIER;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String observation(Someone about) {
        return """
                {"resourceType":"Observation","status":"final","code":{"text":"pulse"},"subject":{"reference":"%s"}}
                """.formatted(about.reference());
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
