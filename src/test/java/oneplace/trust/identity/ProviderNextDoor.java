package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.examples.TestHouse;

/** A small provider of OpenID Connect that signs whatever a test wants signed, and looks at what it is sent. */
final class ProviderNextDoor implements AutoCloseable {

    static final String CLIENT = "oneplace";
    static final String SECRET = "a-secret-between-the-two";

    private final HttpServer server;
    private final RSAKey key;
    private final JWSAlgorithm algorithm;
    private Map<String, String> asked = Map.of();
    private Map<String, String> exchanged = Map.of();
    private String authorization = "";
    private Function<ProviderNextDoor, String> idToken = ProviderNextDoor::signed;
    private final Map<String, Object> claims = new HashMap<>();

    ProviderNextDoor(JWSAlgorithm algorithm) {
        try {
            this.algorithm = algorithm;
            this.key = new RSAKeyGenerator(2048).keyID("next-door").generate();
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/jwks",
                 "end_session_endpoint":"%1$s/end","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer())));
        server.createContext("/jwks", call -> answer(call, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", call -> {
            authorization = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
            exchanged = parameters(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(call, """
                    {"access_token":"opaque","token_type":"Bearer","expires_in":300,"id_token":"%s"}""".formatted(idToken.apply(this)));
        });
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Writes it into the place's file, with these further lines. */
    ProviderNextDoor known(String profile, String... lines) {
        boolean signs = Arrays.stream(lines).anyMatch(line -> line.startsWith("key-file"));
        write("""
                - name: next
                  title: Sign in next door
                  profile: %s
                  issuer: %s
                  client-id: %s
                %s%s
                """.formatted(
                        profile,
                        issuer(),
                        CLIENT,
                        signs ? "" : "  client-secret: " + SECRET + "\n",
                        Arrays.stream(lines).map(line -> "  " + line).collect(Collectors.joining("\n"))));
        return this;
    }

    static Path file() {
        return TestHouse.shared().options().data().resolve("sign-in.yaml");
    }

    static void write(String text) {
        try {
            Files.writeString(file(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what a browser that is led here brings. */
    Map<String, String> asked(String address) {
        assertThat(address).startsWith(issuer() + "/authorize?");
        asked = parameters(address.substring(address.indexOf('?') + 1));
        return asked;
    }

    /** The state that came with whoever was led here last. */
    String state() {
        return asked.getOrDefault("state", "");
    }

    /** What was sent for the code. */
    Map<String, String> exchanged() {
        return exchanged;
    }

    String authorization() {
        return authorization;
    }

    /** Whether the code was asked for by whoever began: PKCE, S256. */
    boolean sameBrowser() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(exchanged.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(digest)
                    .equals(asked.get("code_challenge"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A claim of every ID token from now on; null takes it away. */
    ProviderNextDoor says(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    /** Another way of making the token. */
    void makes(Function<ProviderNextDoor, String> token) {
        idToken = token;
    }

    RSAKey key() {
        return key;
    }

    /** The claims of an ID token for whoever came last. */
    JWTClaimsSet claims() {
        Instant now = Instant.now();
        JWTClaimsSet.Builder all = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("somebody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"))
                .jwtID(UUID.randomUUID().toString());
        claims.forEach(all::claim);
        return all.build();
    }

    String signed() {
        return signed(key, claims());
    }

    String signed(RSAKey with, JWTClaimsSet told) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), told);
            token.sign(new RSASSASigner(with));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (a, b) -> b));
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        call.getResponseBody().write(body);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
