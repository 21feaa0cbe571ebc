package oneplace.trust.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import oneplace.examples.WithPlace;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** The server turns a request away before the application sees it; whoever sent it is told so in the form they speak. */
@WithPlace
class RequestThatCannotBeReadTests {

    private final int port;

    RequestThatCannotBeReadTests(@LocalServerPort int port) {
        this.port = port;
    }

    /** @param head status line and headers */
    private record Answer(String head, String body) {

        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        List<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    private Answer send(String line) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return new Answer(all.substring(0, end), all.substring(end + 4));
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/%00",
                "/fhir/Patient/%00",
                "/fhir/Patient/a%2Fb",
                "/fhir/Patient/a\\b",
                "/fhir/%zz",
                "/fhir/Patient/a{b",
                "/fhir/../../x",
                "/fhir/%C3%28"
            })
    void below_fhir_it_is_an_operation_outcome(String address) {
        Answer answer = send("GET " + address + " HTTP/1.1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).singleElement().asString().startsWith("application/fhir+json");
        var outcome = JsonMapper.shared().readTree(answer.body());
        assertThat(outcome.path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        assertThat(outcome.at("/issue/0/severity").stringValue()).isEqualTo("error");
        assertThat(outcome.at("/issue/0/code").stringValue()).isEqualTo("invalid");
        assertThat(outcome.at("/issue/0/diagnostics").stringValue()).contains("could not be read");
    }

    @Test
    void a_query_that_somebody_left_as_it_was_reaches_the_door() {
        Answer answer = send("GET /fhir/Patient?birthdate=<2020&name=\"a\" HTTP/1.1");
        assertThat(answer.status()).as("no token was sent").isEqualTo(401);
        assertThat(answer.body()).contains("OperationOutcome");
    }

    @Test
    void below_the_other_interfaces_it_is_a_problem_detail() {
        Answer answer = send("GET /api/rules/%00 HTTP/1.1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).singleElement().asString().startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("status").intValue())
                .isEqualTo(400);
    }

    @Test
    void to_people_it_is_a_page() {
        Answer answer = send("GET /people/%00 HTTP/1.1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("We could not read what was sent");
        assertThat(answer.body()).doesNotContain("Tomcat", "HTTP Status");
    }

    @ParameterizedTest
    @CsvSource({"GET /fhir/%00 HTTP/1.1, 400", "GET /%00 HTTP/1.1, 400", "GET /fhir/Patient HTTP/9.1, 505"})
    void the_headers_that_protect_stand_on_it(String line, int status) {
        Answer answer = send(line);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.header("Cache-Control")).containsExactly("no-store");
        assertThat(answer.header("Server")).isEmpty();
    }
}
