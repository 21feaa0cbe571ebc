package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WithPlace
class WrongPasswordManyTimesTests {

    private static final String PASSWORD = "seven quiet otters";

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient jdbc;

    @Test
    void afterFiveTheRightPasswordIsRefusedTooUntilTheWaitIsOver() {
        String name = account();
        for (int i = 0; i < 5; i++) {
            assertThat(attempt(name, "wrong " + i).statusCode()).isEqualTo(422);
        }
        assertThat(attempt(name, PASSWORD).statusCode()).isEqualTo(422);
        jdbc.sql("update identity.failed_try set locked_until = locked_until - interval '2 minutes'")
                .update();
        assertThat(attempt(name, PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void anUnknownNameAWrongPasswordAndAWaitReadTheSame() {
        String name = account();
        String wrong = plain(attempt(name, "wrong"), name);
        String nobody = "nobody." + UUID.randomUUID();
        assertThat(plain(attempt(nobody, "wrong"), nobody)).isEqualTo(wrong);
        for (int i = 0; i < 5; i++) {
            attempt(name, "wrong");
            attempt(nobody, "wrong");
        }
        assertThat(plain(attempt(name, PASSWORD), name)).isEqualTo(wrong);
        assertThat(plain(attempt(nobody, PASSWORD), nobody)).isEqualTo(wrong);
    }

    @Test
    void aFewSlipsAreForgivenByTheRightPassword() {
        String name = account();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                attempt(name, "wrong");
            }
            assertThat(attempt(name, PASSWORD).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void whatWasTypedIsKeptOnThePageButNotThePassword() {
        HttpResponse<String> answer = attempt("somebody", "secret words here");
        assertThat(answer.body()).contains("value=\"somebody\"").doesNotContain("secret words here");
    }

    @Test
    void nonsenseIsRefusedLikeAnythingElse() {
        for (String name : List.of("\0", "' or 1=1 --", "x".repeat(10_000), "\ud800", "<script>alert(1)</script>")) {
            HttpResponse<String> answer = attempt(name, "y".repeat(10_000));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("<script>alert");
        }
    }

    @Test
    void everyRefusalIsInTheAuditLogWithoutWhatWasTyped() {
        String name = "typed." + UUID.randomUUID();
        long before = refusals();
        attempt(name, "secret");
        assertThat(refusals()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select count(*) from audit.audit where position(? in who || who_name || detail) > 0")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit.audit where verb = 15 and who = '-'")
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> attempt(String name, String password) {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        return browser.post("/sign-in", "name", name, "password", password);
    }

    private static String plain(HttpResponse<String> answer, String name) {
        return answer.statusCode()
                + answer.body().replace(name, "NAME").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "TOKEN");
    }

    private String account() {
        String name = "nurse." + UUID.randomUUID();
        staff.register(
                new NewStaff(
                        name,
                        "Kezia Nwosu",
                        "district nurse",
                        Set.of(),
                        new OrganisationCode("org-community"),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.hash(PASSWORD),
                "test");
        return name;
    }
}
