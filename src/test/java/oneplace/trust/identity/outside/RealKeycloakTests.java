package oneplace.trust.identity.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.TestHouse;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.kept.OutsideAccounts;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.util.FileSystemUtils;

/**
 * A real Keycloak on this machine, from its own distribution: {@code ./oneplace test --with keycloak} fetches it and names its
 * folder; without that these tests are reported as skipped.
 */
@WithPlace
@EnabledIfSystemProperty(
        named = "keycloak",
        matches = ".+",
        disabledReason = "./oneplace test --with keycloak runs these")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealKeycloakTests {

    private static final String PASSWORD = "seven quiet otters";
    private static final Path FILE = TestHouse.shared().options().data().resolve("sign-in.yaml");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    OutsideAccounts links;

    @Autowired
    Providers providers;

    @Autowired
    Registrations registrations;

    @Autowired
    CodeExchange exchange;

    private @Nullable Process keycloak;
    private String issuer = "";
    private UUID nurse = UUID.randomUUID();
    private Jar browser = new Jar();

    @BeforeAll
    void keycloakRuns() throws Exception {
        Path home = Path.of(System.getProperty("keycloak"));
        int at;
        try (ServerSocket free = new ServerSocket(0)) {
            at = free.getLocalPort();
        }
        issuer = "http://localhost:" + at + "/realms/place";
        FileSystemUtils.deleteRecursively(home.resolve("data")); // a realm that is there already is not imported
        Path realms = Files.createDirectories(home.resolve("data/import"));
        String realm = new ClassPathResource("oneplace/keycloak-realm.json").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(realms.resolve("place.json"), realm.replace("PORT", Integer.toString(port)));
        ProcessBuilder starting = new ProcessBuilder(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + at,
                        "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keycloak.log").toFile());
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        starting.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        starting.environment()
                .put("KC_BOOTSTRAP_ADMIN_PASSWORD", UUID.randomUUID().toString());
        Process started = starting.start();
        keycloak = started;
        Instant patience = Instant.now().plus(Duration.ofMinutes(6));
        while (new Jar().answers(issuer + "/.well-known/openid-configuration") != 200) {
            assertThat(started.isAlive())
                    .as("Keycloak; see " + home.resolve("keycloak.log"))
                    .isTrue();
            assertThat(Instant.now()).as("Keycloak answers").isBefore(patience);
            Thread.sleep(500);
        }
    }

    @AfterAll
    void keycloakStops() throws Exception {
        Files.deleteIfExists(FILE);
        Process started = keycloak;
        if (started != null) {
            List<ProcessHandle> below = started.descendants().toList();
            started.destroy();
            below.forEach(ProcessHandle::destroy);
            started.waitFor(30, TimeUnit.SECONDS);
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @BeforeEach
    void aNurseWhoIsKnownThere() throws Exception {
        browser = new Jar();
        nurse = staff.register(
                        new NewStaff(
                                "nurse." + UUID.randomUUID(),
                                "Kezia Nwosu",
                                "district nurse",
                                Set.of(),
                                new OrganisationCode("org-community"),
                                Set.of(),
                                Set.of(),
                                List.of(Purpose.DIRECT_CARE),
                                false),
                        staff.hash(PASSWORD),
                        "test")
                .id();
        oneplaceKnowsKeycloak("1");
        String subject =
                Objects.requireNonNull(decoder().decode(token("id_token")).getSubject());
        links.account(issuer, subject).ifPresent(links::unlink);
        assertThat(links.link(issuer, subject, nurse, Instant.now(), "test")).isTrue();
    }

    @Test
    void signsInWithTheRolesItSays() throws IOException {
        assertThat(signIn().path()).isEqualTo("/home");
        assertThat(browser.get(here("/home")).status()).isEqualTo(200);
        assertThat(staff.byId(nurse).orElseThrow().member().roles()).containsExactly(Role.PRACTITIONER);
    }

    @Test
    void itsOneFactorIsNotTakenForTwo() throws IOException {
        oneplaceKnowsKeycloak("gold");
        assertThat(signIn().path()).isEqualTo("/sign-in/second-factor");
        assertThat(browser.get(here("/home")).path()).startsWith("/sign-in/");
    }

    @Test
    void aWrongPasswordThereOpensNothingHere() throws IOException {
        Jar.Seen page = browser.follow(browser.get(here("/sign-in/with/work")));
        Jar.Seen again = browser.post(form(page), "username", "kezia", "password", "wrong");
        assertThat(again.status()).isEqualTo(200);
        assertThat(browser.get(here("/home")).path()).isEqualTo("/sign-in");
    }

    @Test
    void signingOutHereSignsOutThereToo() throws IOException {
        signIn();
        Jar.Seen home = browser.get(here("/home"));
        Jar.Seen out = browser.post(
                here("/sign-out"),
                "_csrf",
                home.page().select("input[name=_csrf]").attr("value"));
        String there = out.header("Refresh").replaceFirst("0;url=", "");
        assertThat(there).startsWith(issuer);
        Jar.Seen left = browser.follow(browser.get(there));
        assertThat(left.address()).isEqualTo(here("/"));
        assertThat(browser.get(here("/home")).path()).isEqualTo("/sign-in");
        assertThat(browser.follow(browser.get(here("/sign-in/with/work")))
                        .page()
                        .select("input[name=password]"))
                .as("asked for the password again")
                .hasSize(1);
    }

    @Test
    void signingOutThereSignsOutHereToo() throws Exception {
        signIn();
        assertThat(browser.get(here("/home")).status()).isEqualTo(200);
        Jar.Seen ask = browser.follow(browser.get(issuer + "/protocol/openid-connect/logout"));
        Element confirm = Objects.requireNonNull(ask.page().selectFirst("form"));
        String[] fields = confirm.select("input[name]").stream()
                .flatMap(field -> Stream.of(field.attr("name"), field.attr("value")))
                .toArray(String[]::new);
        browser.post(confirm.absUrl("action"), fields);
        for (int i = 0; i < 50 && browser.get(here("/home")).status() == 200; i++) {
            Thread.sleep(100);
        }
        assertThat(browser.get(here("/home")).path()).isEqualTo("/sign-in");
    }

    @Test
    void confirmingAsksForThePasswordThereAgain() throws IOException {
        signIn();
        Jar.Seen page = browser.follow(browser.get(here("/sign-in/with/work?next=%2Frules")));
        assertThat(page.page().select("input[name=password]")).hasSize(1);
        Jar.Seen back = browser.post(form(page), "username", "kezia", "password", PASSWORD);
        assertThat(browser.get(back.header("Location")).path()).isEqualTo("/rules");
    }

    @Test
    void forgedAndExpiredTokensAreRefused() throws Exception {
        String good = token("id_token");
        assertThat(decoder().decode(good).getSubject()).isNotEmpty();
        String[] parts = good.split("\\.");
        assertThatThrownBy(() -> decoder().decode(parts[0] + "." + parts[1] + "."))
                .as("no signature")
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() ->
                        decoder().decode(parts[0] + "." + token("id_token").split("\\.")[1] + "." + parts[2]))
                .as("another's signature")
                .isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder().decode(token("access_token")))
                .as("an access token for an ID token")
                .isInstanceOf(JwtException.class);
        assertThat(browser.bearer(here("/fhir/Patient"), token("access_token"))).isEqualTo(401);
        assertThat(browser.bearer(here("/fhir/Patient"), good)).isEqualTo(401);
        assertThat(browser.post(here("/sign-in/ended/work"), "logout_token", good)
                        .status())
                .as("an ID token for a logout token")
                .isEqualTo(400);
        // the realm's tokens live for five seconds, and two clocks may differ by a minute
        Thread.sleep(Duration.ofSeconds(67));
        assertThatThrownBy(() -> decoder().decode(good)).as("expired").isInstanceOf(JwtException.class);
    }

    private Jar.Seen signIn() throws IOException {
        Jar.Seen page = browser.follow(browser.get(here("/sign-in/with/work")));
        Jar.Seen back = browser.post(form(page), "username", "kezia", "password", PASSWORD);
        return browser.get(back.header("Location"));
    }

    private static String form(Jar.Seen page) {
        return page.page().select("form#kc-form-login").attr("abs:action");
    }

    private String here(String path) {
        return "http://localhost:" + port + path;
    }

    private JwtDecoder decoder() {
        Provider provider = providers.named("work").orElseThrow();
        return exchange.idTokens(provider, registrations.of(provider, here("/sign-in/back/work")));
    }

    /** As Keycloak's own client asks, without a browser. */
    private String token(String which) throws IOException {
        String answer = browser.post(
                        issuer + "/protocol/openid-connect/token",
                        "grant_type",
                        "password",
                        "client_id",
                        "oneplace",
                        "client_secret",
                        "a-secret-of-this-test",
                        "scope",
                        "openid",
                        "username",
                        "kezia",
                        "password",
                        PASSWORD)
                .text();
        return answer.replaceAll("(?s).*\"" + which + "\":\"([^\"]+)\".*", "$1");
    }

    private void oneplaceKnowsKeycloak(String secondFactor) throws IOException {
        Files.writeString(FILE, """
                - name: work
                  title: Sign in with your work account
                  profile: keycloak
                  issuer: %s
                  client-id: oneplace
                  client-secret: a-secret-of-this-test
                  second-factor: ["%s"]
                  roles:
                    claim: realm_access.roles
                    table: {nurse: practitioner, director: provider-manager}
                """.formatted(issuer, secondFactor));
    }
}
