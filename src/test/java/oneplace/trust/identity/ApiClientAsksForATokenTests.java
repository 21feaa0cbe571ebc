package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.token.BearerTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithPlace
class ApiClientAsksForATokenTests {

    private static final String SECRET = "a-secret-of-the-practice";
    private static final String PROTECTED = "/fhir/Patient";

    @LocalServerPort
    int port;

    @Autowired
    ApiClients clients;

    @Autowired
    BearerTokens bearers;

    private final HttpClient http = HttpClient.newHttpClient();
    private String id = "";

    @BeforeEach
    void aPracticeWithASystem() {
        id = "practice-" + UUID.randomUUID();
        clients.register(
                new ApiClient(
                        id,
                        "Practice system",
                        new OrganisationCode("gp-10"),
                        Purpose.DIRECT_CARE,
                        Set.of(InformationClass.GENERAL, InformationClass.CLINICAL),
                        Horizon.OWN_PEOPLE,
                        Set.of(),
                        Scopes.of("system/Patient.rs system/Observation.cruds")),
                SECRET,
                "test");
    }

    @Test
    void withoutScopeItGetsAllItsScopes() {
        JsonNode answer = json(ask(id, SECRET, "grant_type=client_credentials"));
        assertThat(Set.of(answer.path("scope").asString().split(" ")))
                .containsExactlyInAnyOrder("system/Patient.rs", "system/Observation.cruds");
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(answer.path("expires_in").asInt()).isBetween(300, 600);
    }

    @Test
    void itMayAskForLessAndNotForMore() {
        assertThat(json(ask(id, SECRET, scope("system/Patient.r")))
                        .path("scope")
                        .asString())
                .isEqualTo("system/Patient.r");
        HttpResponse<String> more = ask(id, SECRET, scope("system/*.cruds"));
        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("invalid_scope");
    }

    @Test
    void theTokenIsGoodUnderBothNamesOfThisMachine() {
        String token = token();
        assertThat(call("localhost", token)).isNotIn(401, 403);
        assertThat(call("127.0.0.1", token)).isNotIn(401, 403);
    }

    @Test
    void thePrincipalCarriesTheScopesOfTheToken() {
        String token = json(ask(id, SECRET, scope("system/Patient.r")))
                .path("access_token")
                .asString();
        ApiClient client = bearers.client(token).orElseThrow();
        assertThat(client.id()).isEqualTo(id);
        assertThat(client.horizon()).isEqualTo(Horizon.OWN_PEOPLE);
        assertThat(client.scopes().permits("Patient", Interaction.READ)).isTrue();
        assertThat(client.scopes().permits("Observation", Interaction.READ)).isFalse();
    }

    @Test
    void aWrongSecretAndAnUnknownNameGetTheSameAnswer() {
        HttpResponse<String> wrong = ask(id, "not-the-secret", "grant_type=client_credentials");
        HttpResponse<String> unknown = ask("nobody-" + id, SECRET, "grant_type=client_credentials");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void aSuspendedClientIsRefusedAtOnceWithItsTokens() {
        String token = token();
        assertThat(call("localhost", token)).isNotIn(401, 403);
        clients.suspend(id, "test");
        assertThat(call("localhost", token)).isEqualTo(401);
        assertThat(ask(id, SECRET, "grant_type=client_credentials").statusCode())
                .isEqualTo(401);
    }

    @Test
    void aRevokedTokenOpensNothing() {
        String token = token();
        assertThat(call("localhost", token)).isNotIn(401, 403);
        assertThat(post("/oauth2/revoke", id, SECRET, "token=" + token).statusCode())
                .isEqualTo(200);
        assertThat(call("localhost", token)).isEqualTo(401);
    }

    @Test
    void forgedTokensOfEveryKindAreRefused() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(token()).getJWTClaimsSet();
        RSAKey ours =
                JWKSet.parse(get("/oauth2/jwks").body()).getKeys().getFirst().toRSAKey();
        assertThat(ours.isPrivate()).isFalse();
        assertThat(call("localhost", new PlainJWT(claims).serialize()))
                .as("alg none")
                .isEqualTo(401);

        RSAKey foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(ours.getKeyID())
                .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                .build();
        SignedJWT wrongKey = new SignedJWT(header, claims);
        wrongKey.sign(new RSASSASigner(foreign));
        assertThat(call("localhost", wrongKey.serialize())).as("another key").isEqualTo(401);

        SignedJWT confused = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        confused.sign(new MACSigner(ours.toRSAPublicKey().getEncoded()));
        assertThat(call("localhost", confused.serialize()))
                .as("public key as secret")
                .isEqualTo(401);

        JWSHeader own = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(foreign.getKeyID())
                .type(new com.nimbusds.jose.JOSEObjectType("at+jwt"))
                .jwk(foreign.toPublicJWK())
                .jwkURL(java.net.URI.create("http://localhost:" + port + "/oauth2/jwks"))
                .build();
        SignedJWT brought = new SignedJWT(own, claims);
        brought.sign(new RSASSASigner(foreign));
        assertThat(call("localhost", brought.serialize()))
                .as("a key that the token brings along")
                .isEqualTo(401);

        String[] parts = token().split("\\.");
        assertThat(call("localhost", parts[0] + "." + parts[1] + "."))
                .as("no signature")
                .isEqualTo(401);
        assertThat(call("localhost", "nonsense")).as("nonsense").isEqualTo(401);
    }

    @Test
    void discoverySpeaksOfThisServer() {
        JsonNode openid = json(get("/.well-known/openid-configuration"));
        assertThat(openid.path("token_endpoint").asString()).endsWith("/oauth2/token");
        JsonNode smart = json(get("/fhir/.well-known/smart-configuration"));
        assertThat(smart.path("issuer")).isEqualTo(openid.path("issuer"));
        assertThat(smart.path("grant_types_supported").get(0).asString()).isEqualTo("client_credentials");
    }

    private String token() {
        return json(ask(id, SECRET, "grant_type=client_credentials"))
                .path("access_token")
                .asString();
    }

    private static String scope(String scope) {
        return "grant_type=client_credentials&scope=" + URLEncoder.encode(scope, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> ask(String client, String secret, String body) {
        return post("/oauth2/token", client, secret, body);
    }

    private HttpResponse<String> post(String path, String client, String secret, String body) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)));
    }

    private int call(String host, String token) {
        return send(HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + PROTECTED))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
