package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.kept.OutsideAccounts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class SigningInNextDoorTests {

    private static final String TWO_FACTORS = "second-factor: [gold]";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    OutsideAccounts links;

    @Autowired
    JdbcClient jdbc;

    private ProviderNextDoor door = new ProviderNextDoor(JWSAlgorithm.RS256);
    private String subject = "";
    private StaffMember nurse;
    private Browser browser;

    @BeforeEach
    void aNurseWithAnAccountNextDoor() {
        nurse = account(Role.PRACTITIONER);
        browser = new Browser(port);
        subject = "sub-" + UUID.randomUUID();
        linked();
        door.says("sub", subject).says("acr", "gold");
    }

    @AfterEach
    void theDoorIsClosed() {
        door.close();
    }

    @Test
    void bothFactorsThereAreEnoughHere() {
        door.known("keycloak", TWO_FACTORS);
        assertThat(Browser.where(through("code"))).isEqualTo("/home");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(door.sameBrowser()).isTrue();
        assertThat(door.authorization()).startsWith("Basic ");
        assertThat(trail(nurse.id().toString(), "through next, with both factors there"))
                .isOne();
    }

    @Test
    void oneFactorThereLeavesOursToBeAsked() {
        door.known("keycloak", TWO_FACTORS).says("acr", "1");
        assertThat(Browser.where(through("code"))).isEqualTo("/sign-in/second-factor");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void whatIsAskedCarriesStateNonceAndPkce() {
        door.known("keycloak");
        Map<String, String> asked = away();
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/sign-in/back/next");
        assertThat(asked.get("state")).hasSizeGreaterThan(20);
        assertThat(asked.get("nonce")).hasSizeGreaterThan(20);
    }

    @Test
    void theirWordsForWorkAreTakenByTheTableAtEachSignIn() {
        door.known(
                        "keycloak",
                        TWO_FACTORS,
                        "roles:",
                        "  claim: realm_access.roles",
                        "  table: {pharmacist: restricted-clearance-practitioner, boss: provider-manager}")
                .says("realm_access", Map.of("roles", List.of("boss", "unknown-word")));
        through("code");
        assertThat(staff.byId(nurse.id()).orElseThrow().member().roles()).containsExactly(Role.PROVIDER_MANAGER);
        door.says("realm_access", Map.of("roles", List.of()));
        browser = new Browser(port);
        through("code");
        assertThat(staff.byId(nurse.id()).orElseThrow().member().roles()).isEmpty();
    }

    @Test
    void tokensThatAreNotWhatTheyShouldBeAreRefused() throws JOSEException {
        door.known("keycloak", TWO_FACTORS);
        var foreign = new RSAKeyGenerator(2048).generate();
        Map<String, Function<ProviderNextDoor, String>> forged = new LinkedHashMap<>();
        forged.put("another key", d -> d.signed(foreign, d.claims()));
        forged.put("no algorithm", d -> new PlainJWT(d.claims()).serialize());
        forged.put("the secret as key", d -> hs256(d.claims()));
        forged.put("no signature", d -> d.signed().replaceFirst("\\.[^.]*$", "."));
        forged.put(
                "expired",
                d -> d.signed(d.key(), with(d, "exp", Date.from(Instant.now().minusSeconds(120)))));
        forged.put("for another", d -> d.signed(d.key(), with(d, "aud", "somebody-else")));
        forged.put("of another issuer", d -> d.signed(d.key(), with(d, "iss", "http://localhost:1")));
        forged.put("another nonce", d -> d.signed(d.key(), with(d, "nonce", "another")));
        forged.put("no nonce", d -> d.signed(d.key(), with(d, "nonce", null)));
        forged.put("nobody", d -> d.signed(d.key(), with(d, "sub", null)));
        forged.forEach((why, token) -> {
            door.makes(token);
            browser = new Browser(port);
            assertThat(through("code").statusCode()).as(why).isEqualTo(403);
            assertThat(Browser.where(browser.get("/home"))).as(why).isEqualTo("/sign-in");
        });
        door.makes(ProviderNextDoor::signed);
        browser = new Browser(port);
        assertThat(Browser.where(through("code"))).as("and the right one").isEqualTo("/home");
    }

    @Test
    void anAnswerNobodyAskedForOrTwiceIsRefused() {
        door.known("keycloak", TWO_FACTORS);
        assertThat(browser.get("/sign-in/back/next?code=c&state=s").statusCode())
                .isEqualTo(403);
        Map<String, String> asked = away();
        assertThat(browser.get("/sign-in/back/next?code=c&state=another").statusCode())
                .as("another state")
                .isEqualTo(403);
        assertThat(browser.get("/sign-in/back/next?code=c&state=" + asked.get("state"))
                        .statusCode())
                .as("good once, even after a wrong one")
                .isEqualTo(403);
    }

    @Test
    void anUnknownAccountThereOpensNoneHereWhateverItIsCalled() {
        door.known("keycloak", TWO_FACTORS)
                .says("sub", "a-stranger")
                .says("email", nurse.signInName())
                .says("preferred_username", nurse.signInName());
        assertThat(through("code").statusCode()).isEqualTo(403);
        assertThat(browser.page().select("h1").text()).isEqualTo("You could not be signed in");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void aSuspendedAccountIsNotOpenedFromThereEither() {
        door.known("keycloak", TWO_FACTORS);
        staff.suspend(nurse.id(), "test", "");
        assertThat(through("code").statusCode()).isEqualTo(403);
    }

    @Test
    void nhsLoginIsAskedForAVectorOfTrustAndHeldToIt(@TempDir Path folder) throws Exception {
        door.close();
        door = new ProviderNextDoor(JWSAlgorithm.RS512);
        linked();
        var ours = new RSAKeyGenerator(2048).keyID("ours").generate();
        Path key = Files.writeString(folder.resolve("nhs.jwk"), ours.toJSONString());
        door.known("nhslogin", "key-file: " + key).says("sub", subject).says("vot", "P5.Cp.Cd");
        assertThat(away().get("vtr")).isEqualTo("[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]");
        assertThat(back("code").statusCode()).as("less than asked for").isEqualTo(403);
        SignedJWT proof = SignedJWT.parse(door.exchanged().get("client_assertion"));
        assertThat(proof.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS512);
        assertThat(proof.verify(new RSASSAVerifier(ours.toRSAPublicKey()))).isTrue();
        assertThat(trail(
                        "-",
                        "sign-in through a provider refused: the provider has not proved who this is as far as"
                                + " a record needs"))
                .isPositive();
        door.says("vot", "P9.Cp.Cd");
        assertThat(through("code").statusCode())
                .as("knows people, and no staff")
                .isEqualTo(403);
    }

    @Test
    void aCodeFromTheAdministratorLinksAnAccountOnce() {
        door.known("keycloak", TWO_FACTORS).says("sub", "new-" + subject);
        links.invite(nurse.id(), "ABCDEFGH12345678", Instant.now().plusSeconds(60), "an administrator");
        assertThat(link("ABCD-EFGH-9999-0000").statusCode()).isEqualTo(422);
        HttpResponse<String> onward = link("abcd-efgh-1234-5678");
        assertThat(onward.statusCode()).isEqualTo(200);
        door.asked(onward.headers().firstValue("Refresh").orElse("").replaceFirst("0;url=", ""));
        assertThat(Browser.where(back("code"))).isEqualTo("/home");
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(link("abcd-efgh-1234-5678").statusCode()).as("a second time").isEqualTo(422);
    }

    @Test
    void confirmingLeadsThereAndNeedsAFreshProof() {
        door.known("keycloak", TWO_FACTORS);
        through("code");
        browser.get("/confirm-it-is-you?next=%2Frules");
        String there = browser.page().select("main a[role=button]").attr("href");
        Map<String, String> asked = door.asked(location(browser.get(there)));
        assertThat(asked).containsEntry("prompt", "login").containsEntry("max_age", "0");
        door.says("auth_time", Instant.now().minusSeconds(600).getEpochSecond());
        assertThat(back("code").statusCode()).as("proved ten minutes ago").isEqualTo(403);
        door.asked(location(browser.get(there)));
        door.says("auth_time", Instant.now().getEpochSecond());
        assertThat(Browser.where(back("code"))).isEqualTo("/rules");
        assertThat(trail(nurse.id().toString(), "confirmed again through next")).isOne();
    }

    @Test
    void signingOutHereSignsOutThere() {
        door.known("keycloak", TWO_FACTORS);
        through("code");
        browser.get("/home");
        HttpResponse<String> answer = browser.post("/sign-out");
        assertThat(answer.headers().firstValue("Refresh").orElse(""))
                .startsWith("0;url=" + door.issuer() + "/end?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void signingOutThereSignsOutHereAndNobodyElseCanSaySo() {
        door.known("keycloak", TWO_FACTORS);
        through("code");
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        Browser provider = new Browser(port);
        assertThat(ended(provider, door.signed())).as("an ID token").isEqualTo(400);
        assertThat(ended(provider, door.signed(door.key(), with(door, "events", event))))
                .as("with a nonce")
                .isEqualTo(400);
        assertThat(ended(provider, "nonsense")).isEqualTo(400);
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        JWTClaimsSet told = new JWTClaimsSet.Builder(with(door, "events", event))
                .claim("nonce", null)
                .build();
        assertThat(ended(provider, door.signed(door.key(), told))).isEqualTo(200);
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
    }

    private static int ended(Browser provider, String token) {
        return provider.postWith("", "/sign-in/ended/next", "logout_token", token)
                .statusCode();
    }

    private HttpResponse<String> link(String code) {
        browser.get("/sign-in/link");
        return browser.post("/sign-in/link", "code", code, "with", "next");
    }

    private Map<String, String> away() {
        return door.asked(location(browser.get("/sign-in/with/next")));
    }

    private HttpResponse<String> through(String code) {
        away();
        return back(code);
    }

    private HttpResponse<String> back(String code) {
        return browser.get("/sign-in/back/next?code=" + code + "&state="
                + URLEncoder.encode(door.state(), StandardCharsets.UTF_8));
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static JWTClaimsSet with(ProviderNextDoor door, String claim, @Nullable Object value) {
        return new JWTClaimsSet.Builder(door.claims()).claim(claim, value).build();
    }

    private static String hs256(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner((ProviderNextDoor.SECRET + "0".repeat(32)).getBytes(StandardCharsets.UTF_8)));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void linked() {
        assertThat(links.link(door.issuer(), subject, nurse.id(), Instant.now(), "test"))
                .isTrue();
    }

    private long trail(String who, String detail) {
        return jdbc.sql("select count(*) from audit.audit where who = ? and detail = ?")
                .params(who, detail)
                .query(Long.class)
                .single();
    }

    private StaffMember account(Role role) {
        return staff.register(
                new NewStaff(
                        "nurse." + UUID.randomUUID(),
                        "Kezia Nwosu",
                        "district nurse",
                        Set.of(role),
                        new OrganisationCode("org-community"),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.hash("seven quiet otters"),
                "test");
    }
}
