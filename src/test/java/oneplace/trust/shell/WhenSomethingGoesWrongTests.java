package oneplace.trust.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithPlace
class WhenSomethingGoesWrongTests {

    private final String host;

    WhenSomethingGoesWrongTests(@LocalServerPort int port) {
        this.host = "http://localhost:" + port;
    }

    @Test
    void an_unknown_page_says_what_to_do_and_keeps_the_policy() throws Exception {
        HttpResponse<String> answer = get("/assets/nothing");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("There is no page here", "What you can do")
                .doesNotContain("Exception");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
    }

    @Test
    void an_unknown_rule_is_an_unknown_page() throws Exception {
        assertThat(get("/rules/no-such-rule").statusCode()).isEqualTo(404);
    }

    @Test
    void a_form_from_elsewhere_changes_nothing() throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(host + "/rules/nhs-number"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("value=1")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You cannot do this");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/rules",
                "/rules/nhs-number",
                "/accessibility",
                "/privacy",
                "/cookies",
                "/intended-purpose",
                "/contact"
            })
    void public_pages_need_nobody_and_start_no_session(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length")).isPresent();
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("session"));
    }

    @Test
    void assets_may_be_kept_for_a_year_under_a_name_that_changes_with_them() throws Exception {
        String page = get("/").body();
        int from = page.indexOf("/assets/");
        String address = page.substring(from, page.indexOf('"', from));
        assertThat(get(address).headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    }

    @Test
    void the_home_needs_both_factors() throws Exception {
        HttpResponse<String> answer = get("/home");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(host + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
