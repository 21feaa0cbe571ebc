package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneplace.base.command.Command;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.Role;
import oneplace.examples.WithPlace;
import oneplace.trust.identity.kept.SecondFactors;
import oneplace.trust.identity.rules.OneTimeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPlace
class AdministratorLooksAfterAccountsTests {

    private static final String OWN_WORDS = "violet kettle harbour";

    @LocalServerPort
    int port;

    @Autowired
    AdministratorCommand command;

    @Autowired
    Staff staff;

    @Autowired
    SecondFactors factors;

    private final String admin = "admin." + UUID.randomUUID();
    private Browser browser = new Browser(0);

    @BeforeEach
    void anAdministratorMadeOnTheCommandLineSignsIn() {
        browser = new Browser(port);
        signInFirstTime(browser, admin, given(admin));
    }

    @Test
    void thePasswordGivenIsGoodForOneChoiceOnly() {
        Browser again = new Browser(port);
        again.get("/sign-in");
        assertThat(again.post("/sign-in", "name", admin, "password", OWN_WORDS).statusCode())
                .isEqualTo(302);
        again.get("/sign-in/new-password");
        assertThat(Browser.where(again.get("/sign-in/new-password"))).isEqualTo("/sign-in/second-factor");
    }

    @Test
    void opensAnAccountGivesItWorkAndItsHolderSignsIn() {
        String name = "nurse." + UUID.randomUUID();
        UUID id = open(name);
        browser.get("/staff-accounts/" + id);
        assertThat(Browser.where(browser.post(
                        "/staff-accounts/" + id,
                        "name",
                        "Tilda Marr",
                        "title",
                        "community nurse",
                        "roles",
                        "practitioner",
                        "purposes",
                        "DIRECT_CARE",
                        "clearance",
                        "mental-health",
                        "mayBreakGlass",
                        "true")))
                .isEqualTo("/staff-accounts/" + id);
        StaffMember member = staff.byId(id).orElseThrow().member();
        assertThat(member.roles()).containsExactly(Role.PRACTITIONER);
        assertThat(member.clearance()).containsExactly(InformationClass.MENTAL_HEALTH);
        assertThat(member.mayBreakGlass()).isTrue();
        assertThat(member.nameAndTitle()).isEqualTo("Tilda Marr, community nurse");
        assertThat(staff.history(id))
                .extracting(StaffChange::what)
                .containsExactly("registered", "password given", "changed");
    }

    @Test
    void suspendsAndTheHolderIsOutAtOnce() {
        String name = "nurse." + UUID.randomUUID();
        UUID id = open(name);
        String password = browser.page().select("p code").text();
        Browser nurse = new Browser(port);
        signInFirstTime(nurse, name, password);
        assertThat(nurse.get("/home").statusCode()).isEqualTo(200);
        assertThat(nurse.get("/staff-accounts").statusCode()).isEqualTo(403);
        browser.get("/staff-accounts/" + id);
        browser.post("/staff-accounts/" + id + "/suspend", "reason", "sold her phone");
        assertThat(Browser.where(nurse.get("/home"))).isEqualTo("/sign-in");
    }

    @Test
    void isToldWhatIsWrongWithAForm() {
        browser.get("/staff-accounts/new");
        HttpResponse<String> answer = browser.post(
                "/staff-accounts/new", "signInName", admin, "name", "", "title", "", "organisation", "nowhere");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(browser.page().title()).startsWith("Error:");
        assertThat(browser.page().select(".nhsuk-error-summary__list a")).hasSize(3);
    }

    @Test
    void givesNobodyTheRoleOfAProgram() {
        UUID id = open("nurse." + UUID.randomUUID());
        browser.get("/staff-accounts/" + id);
        assertThat(browser.post(
                                "/staff-accounts/" + id,
                                "name",
                                "Tilda Marr",
                                "title",
                                "",
                                "roles",
                                "system-client",
                                "purposes",
                                "DIRECT_CARE")
                        .statusCode())
                .isEqualTo(422);
        assertThat(staff.byId(id).orElseThrow().member().roles()).isEmpty();
    }

    @Test
    void cannotShutThemselvesOutOrLetThemselvesIn() {
        UUID own = staff.bySignInName(admin).orElseThrow().member().id();
        browser.get("/staff-accounts/" + own);
        assertThat(browser.post("/staff-accounts/" + own + "/suspend").statusCode())
                .isEqualTo(403);
        assertThat(browser.post(
                                "/staff-accounts/" + own,
                                "name",
                                "A",
                                "roles",
                                "practitioner",
                                "purposes",
                                "DIRECT_CARE")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/staff-accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        assertThat(browser.get("/staff-accounts/" + UUID.randomUUID()).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/staff-accounts/nonsense").statusCode()).isIn(400, 404);
    }

    @Test
    void theCommandLetsNobodyElseBackIn() {
        String name = "nurse." + UUID.randomUUID();
        open(name);
        assertThat(command.run(List.of(name), new PrintStream(new ByteArrayOutputStream()), System.err))
                .isEqualTo(Command.FAILED);
        assertThat(command.run(List.of(), System.out, new PrintStream(new ByteArrayOutputStream())))
                .isEqualTo(Command.WRONG_USAGE);
    }

    private UUID open(String name) {
        browser.get("/staff-accounts/new");
        HttpResponse<String> answer = browser.post(
                "/staff-accounts/new",
                "signInName",
                name,
                "name",
                "Tilda Marr",
                "title",
                "nurse",
                "organisation",
                browser.page().select("select option[value~=.]").getFirst().attr("value"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return staff.bySignInName(name).orElseThrow().member().id();
    }

    private String given(String name) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(command.run(List.of(name), new PrintStream(said, true, StandardCharsets.UTF_8), System.err))
                .isEqualTo(Command.DONE);
        return said.toString(StandardCharsets.UTF_8).replaceFirst("(?s).*the password (\\S+) and.*", "$1");
    }

    private void signInFirstTime(Browser who, String name, String password) {
        who.get("/sign-in");
        assertThat(who.post("/sign-in", "name", name, "password", password).statusCode())
                .isEqualTo(302);
        assertThat(Browser.where(who.get("/sign-in/second-factor"))).isEqualTo("/sign-in/new-password");
        assertThat(Browser.where(who.get("/sign-in/set-up"))).isEqualTo("/sign-in/second-factor");
        who.get("/sign-in/new-password");
        assertThat(who.post("/sign-in/new-password", "password", "short", "again", "short")
                        .statusCode())
                .isEqualTo(422);
        assertThat(who.post("/sign-in/new-password", "password", OWN_WORDS, "again", "else")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Browser.where(who.post("/sign-in/new-password", "password", OWN_WORDS, "again", OWN_WORDS)))
                .isEqualTo("/sign-in/second-factor");
        who.get("/sign-in/set-up");
        UUID id = staff.bySignInName(name).orElseThrow().member().id();
        String code = OneTimeCode.at(factors.secret(id).orElseThrow(), Instant.now());
        assertThat(who.post("/sign-in/set-up", "code", code).statusCode()).isEqualTo(200);
    }
}
