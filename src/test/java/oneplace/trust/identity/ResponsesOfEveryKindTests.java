package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPlace
class ResponsesOfEveryKindTests {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/home",
                "/no-such-page",
                "/sign-out",
                "/fhir/Patient",
                "/fhir/metadata",
                "/api/nothing",
                "/api/rules/nothing",
                "/assets/none.css",
                "/.well-known/openid-configuration",
                "/oauth2/token",
                "/error",
                "/a;b",
                "//x"
            })
    void carryTheHeadersThatProtect(String path) {
        HttpResponse<String> answer = new Browser(port).get(path);
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(path)
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy).contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
                    assertThat(policy).doesNotContain("unsafe");
                });
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).hasSize(1);
        assertThat(answer.headers().allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void arePutInNoCacheUnlessTheyAreAssets() {
        assertThat(new Browser(port).get("/sign-in").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void openPagesBeginNoSession() {
        Browser browser = new Browser(port);
        browser.get("/");
        browser.get("/sign-in");
        assertThat(browser.cookie("oneplace")).isEmpty();
    }

    @Test
    void theInterfacesSayWhatIsMissingInTheirOwnLanguage() {
        HttpResponse<String> fhir = new Browser(port).get("/fhir/Patient");
        assertThat(fhir.statusCode()).isEqualTo(401);
        assertThat(fhir.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("Bearer"));
        assertThat(fhir.headers().firstValue("Content-Type"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("application/fhir+json"));
        assertThat(fhir.body()).contains("OperationOutcome", "login");

        HttpResponse<String> api = new Browser(port).get("/api/nothing");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(v -> assertThat(v).startsWith("application/problem+json"));
        assertThat(api.body()).contains("\"status\":401");
    }

    @Test
    void theOpenPartsAskNobody() {
        for (String path :
                new String[] {"/fhir/metadata", "/api/rules", "/api/openapi.json", "/api/board", "/health/live"}) {
            assertThat(new Browser(port).get(path).statusCode()).as(path).isNotIn(401, 403, 302);
        }
    }
}
