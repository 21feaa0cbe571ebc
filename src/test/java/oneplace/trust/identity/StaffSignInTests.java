package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.kernel.TeamCode;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.rules.OneTimeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class StaffSignInTests {

    private static final String PASSWORD = "seven quiet otters";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    SecondFactors factors;

    @Autowired
    JdbcClient jdbc;

    private StaffMember nurse;
    private Browser browser;

    @BeforeEach
    void aNurseWithAnAccount() {
        String name = "nurse." + UUID.randomUUID();
        nurse = staff.register(
                new NewStaff(
                        name,
                        "Kezia Nwosu",
                        "district nurse",
                        Set.of(Role.PRACTITIONER),
                        new OrganisationCode("org-community"),
                        Set.of(new TeamCode("t-nursing-somer")),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.hash(PASSWORD),
                "test");
        browser = new Browser(port);
    }

    @Test
    void withoutSigningInARecordPageLeadsToTheDoor() {
        HttpResponse<String> answer = browser.get("/home");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.where(answer)).isEqualTo("/sign-in");
    }

    @Test
    void aPasswordAloneOpensNothing() {
        assertThat(Browser.where(password(PASSWORD))).isEqualTo("/sign-in/second-factor");
        assertThat(Browser.where(browser.get("/sign-in/second-factor"))).isEqualTo("/sign-in/set-up");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void thePhoneIsSetUpOnceAndThenAskedForEachTime() {
        setUpPhone();
        assertThat(browser.page().select("li code")).hasSize(10);
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);

        Browser other = new Browser(port);
        other.get("/sign-in");
        assertThat(Browser.where(other.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD)))
                .isEqualTo("/sign-in/second-factor");
        other.get("/sign-in/second-factor");
        HttpResponse<String> wrong = other.post("/sign-in/second-factor", "code", "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(other.page().title()).startsWith("Error:");
        assertThat(Browser.where(other.post("/sign-in/second-factor", "code", laterCode())))
                .isEqualTo("/home");
        assertThat(other.get("/home").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeWorksOnce() {
        String code = setUpPhone();
        Browser thief = new Browser(port);
        thief.get("/sign-in");
        thief.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD);
        thief.get("/sign-in/second-factor");
        assertThat(thief.post("/sign-in/second-factor", "code", code).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRecoveryCodeLetsInOnce() {
        setUpPhone();
        String recovery = browser.page().select("li code").getFirst().text();
        assertThat(Browser.where(withCode(recovery.toLowerCase(java.util.Locale.ROOT))))
                .isEqualTo("/home");
        assertThat(withCode(recovery).statusCode()).isEqualTo(422);
    }

    @Test
    void theSessionGetsANewNameAtEachFactor() {
        browser.get("/sign-in");
        assertThat(browser.cookie("oneplace")).isEmpty();
        browser.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD);
        String first = browser.cookie("oneplace");
        setUpPhone();
        assertThat(browser.cookie("oneplace")).isNotEmpty().isNotEqualTo(first);
    }

    @Test
    void aSuspendedMemberIsRefusedOnTheNextRequest() {
        setUpPhone();
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        staff.suspend(nurse.id(), "test", "left the keys in the car");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
        assertThat(password(PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void evenASessionThatSurvivedSuspensionIsRefused() {
        setUpPhone();
        jdbc.sql("update identity.staff set suspended_since = now() where id = ?")
                .param(nurse.id())
                .update();
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void signingOutEndsTheSessionAndNeedsAForm() {
        setUpPhone();
        assertThat(Browser.where(browser.get("/sign-out"))).isNotEqualTo("/");
        browser.get("/home");
        assertThat(Browser.where(browser.post("/sign-out"))).isEqualTo("/");
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        browser.get("/sign-in");
        assertThat(browser.postWith("", "/sign-in", "name", nurse.signInName(), "password", PASSWORD)
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postWith("made-up", "/sign-in", "name", nurse.signInName(), "password", PASSWORD)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void withoutTheDemonstrationNobodyPassesWithoutAPhone() {
        password(PASSWORD);
        browser.get("/sign-in/set-up");
        assertThat(browser.page().text()).doesNotContain("without a phone");
        assertThat(browser.post("/sign-in/demonstration").statusCode()).isEqualTo(404);
        assertThat(Browser.where(browser.get("/home"))).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void theCookieIsForThisHostAndNoScript() {
        browser.get("/sign-in");
        HttpResponse<String> answer = browser.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("oneplace=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain"));
    }

    private HttpResponse<String> password(String password) {
        browser.get("/sign-in");
        return browser.post("/sign-in", "name", nurse.signInName(), "password", password);
    }

    private HttpResponse<String> withCode(String code) {
        Browser other = new Browser(port);
        other.get("/sign-in");
        other.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD);
        other.get("/sign-in/second-factor");
        return other.post("/sign-in/second-factor", "code", code);
    }

    private String setUpPhone() {
        password(PASSWORD);
        browser.get("/sign-in/set-up");
        assertThat(browser.page().select("svg.op-qr path")).hasSize(1);
        String code = OneTimeCode.at(factors.secret(nurse.id()).orElseThrow(), Instant.now());
        assertThat(browser.post("/sign-in/set-up", "code", code).statusCode()).isEqualTo(200);
        return code;
    }

    /** The code after the one just used, which is taken early. */
    private String laterCode() {
        return OneTimeCode.at(
                factors.secret(nurse.id()).orElseThrow(), Instant.now().plusSeconds(30));
    }
}
