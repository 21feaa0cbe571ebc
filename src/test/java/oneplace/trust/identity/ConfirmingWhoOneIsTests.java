package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.rules.OneTimeCode;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class ConfirmingWhoOneIsTests {

    private static final String PASSWORD = "seven quiet otters";
    private static final String PAGE = "/confirm-it-is-you?next=%2Frules%2Fnhs-number";

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
    void aNurseAtWork() {
        nurse = staff.register(
                new NewStaff(
                        "nurse." + UUID.randomUUID(),
                        "Kezia Nwosu",
                        "district nurse",
                        Set.of(Role.PRACTITIONER),
                        new OrganisationCode("org-community"),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.hash(PASSWORD),
                "test");
        browser = new Browser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", "name", nurse.signInName(), "password", PASSWORD);
        browser.get("/sign-in/set-up");
        browser.post("/sign-in/set-up", "code", code(0));
    }

    @Test
    void passwordAndCodeLeadBackUnderANewSessionName() {
        String before = browser.cookie("oneplace");
        browser.get(PAGE);
        assertThat(browser.page().select("input[name=next]").attr("value")).isEqualTo("/rules/nhs-number");
        HttpResponse<String> answer = send("/rules/nhs-number", PASSWORD, code(30));
        assertThat(Browser.where(answer)).isEqualTo("/rules/nhs-number");
        assertThat(browser.cookie("oneplace")).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/home").statusCode()).isEqualTo(200);
        assertThat(trail("confirmed again with password and code")).isOne();
    }

    @Test
    void neitherOfThemIsEnoughAndTheAnswerDoesNotSayWhichWasWrong() {
        browser.get(PAGE);
        HttpResponse<String> password = send("/home", "not it", code(30));
        HttpResponse<String> code = send("/home", PASSWORD, "000000");
        assertThat(List.of(password.statusCode(), code.statusCode())).containsOnly(422);
        assertThat(said(password)).isEqualTo(said(code));
        assertThat(trail("confirmation refused")).isOne();
        assertThat(trail("code refused")).isOne();
    }

    @Test
    void aWrongPasswordSpendsNoCode() {
        browser.get(PAGE);
        String code = code(30);
        send("/home", "not it", code);
        assertThat(Browser.where(send("/home", PASSWORD, code))).isEqualTo("/home");
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        browser.get(PAGE);
        assertThat(send("/home", "", "").statusCode()).isEqualTo(422);
        assertThat(browser.page().select("#password-error, #code-error")).hasSize(2);
        assertThat(browser.page().title()).startsWith("Error:");
    }

    @Test
    void guessingMakesOneWaitAlsoForTheRightPair() {
        browser.get(PAGE);
        for (int i = 0; i < 5; i++) {
            send("/home", "guess " + i, "123456");
        }
        assertThat(send("/home", PASSWORD, code(30)).statusCode()).isEqualTo(422);
    }

    @Test
    void whoeverGuessesAtTheOpenDoorKeepsNobodyFromConfirming() {
        Browser stranger = new Browser(port);
        for (int i = 0; i < 6; i++) {
            stranger.get("/sign-in");
            stranger.post("/sign-in", "name", nurse.signInName(), "password", "guess " + i);
        }
        browser.get(PAGE);
        assertThat(Browser.where(send("/home", PASSWORD, code(30)))).isEqualTo("/home");
    }

    @Test
    void nobodyIsLedAwayFromTheHouse() {
        for (String away : List.of("https://evil.example", "//evil.example", "/\\evil.example", "/%0d%0aX:y")) {
            browser.get("/confirm-it-is-you?next=" + URLEncoder.encode(away, StandardCharsets.UTF_8));
            assertThat(browser.page().select("input[name=next]").attr("value")).isEqualTo("/home");
        }
        HttpResponse<String> answer = send("//evil.example", PASSWORD, code(30));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/home").doesNotContain("evil"));
    }

    @Test
    void itIsForThoseSignedInAndNeedsItsForm() {
        assertThat(Browser.where(new Browser(port).get(PAGE))).isEqualTo("/sign-in");
        browser.get(PAGE);
        assertThat(browser.postWith("made-up", "/confirm-it-is-you", "password", PASSWORD, "code", code(30))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> send(String next, String password, String code) {
        return browser.post("/confirm-it-is-you", "next", next, "password", password, "code", code);
    }

    private String said(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private long trail(String detail) {
        return jdbc.sql("select count(*) from audit.audit where who = ? and detail = ?")
                .params(nurse.id().toString(), detail)
                .query(Long.class)
                .single();
    }

    /** The code of some seconds from now, which is taken early. */
    private String code(int seconds) {
        return OneTimeCode.at(
                factors.secret(nurse.id()).orElseThrow(), Instant.now().plusSeconds(seconds));
    }
}
