package oneplace.base.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class RulesForMachinesTests {

    private final Rulebook rulebook = new Rulebook(List.of(new NhsNumberRule(), new HalvesRule()));
    private final MockMvcTester api = MockMvcTester.create(
            MockMvcBuilders.standaloneSetup(new RulesApi(rulebook)).build());

    @Test
    void an_answer_has_rule_version_outcome_and_reasons() {
        assertThat(post("nhs-number", "{\"value\":\"999 000 0018\"}"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"rule":"nhs-number","version":1,
                         "outcome":{"valid":true,"display":"999 000 0018"},
                         "because":["it has ten digits;",
                                    "the first nine call for the check digit 8, and the tenth is 8."]}
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "     ", "999 000 0019", "not a number", "🙂"})
    void any_other_text_is_invalid_with_no_display(String value) {
        assertThat(post("nhs-number", "{\"value\":\"" + value + "\"}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"outcome\":{\"valid\":false,\"display\":null}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"value\":null}", "{\"value\":9990000018}", "{\"value\":[\"1\"]}", "{\"value\":{}}"})
    void a_value_that_is_missing_or_no_text_is_refused_by_name(String body) {
        MvcTestResult result = post("nhs-number", body);
        assertThat(result)
                .hasStatus(422)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"type":"about:blank","status":422,
                         "errors":[{"field":"value","pointer":"#/value","detail":"NHS number must be text."}]}
                        """);
    }

    @Test
    void each_bad_field_is_named() {
        assertThat(post("halves", "{\"whole\":7.5}"))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("{\"errors\":[{\"field\":\"whole\"},{\"field\":\"up\"}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"value\":}",
                "{\"value\":\"1\"} x",
                "{\"value\":\"1\",\"value\":\"2\"}",
                "{'value':'1'}"
            })
    void what_is_not_json_is_refused_with_a_sentence(String body) {
        assertThat(post("nhs-number", body))
                .hasStatus(400)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("The input is not readable as JSON");
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(post("nhs-number", "[".repeat(100_000))).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"9990000018\"", "null", "1"})
    void what_is_no_object_is_refused(String body) {
        assertThat(post("nhs-number", body)).hasStatus(422);
    }

    @Test
    void a_body_without_end_is_not_read_to_its_end() {
        assertThat(post("nhs-number", "{\"value\":\"" + "9".repeat(RulesApi.MOST_BYTES) + "\"}"))
                .hasStatus(413);
    }

    @Test
    void another_content_type_is_refused() {
        for (String type : new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded"}) {
            assertThat(api.post().uri("/api/rules/nhs-number").contentType(type).content("value=1"))
                    .hasStatus(415)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(api.post().uri("/api/rules/nhs-number").content("{\"value\":\"1\"}"))
                .hasStatus(415);
    }

    @Test
    void an_unknown_rule_is_not_found() {
        assertThat(post("no-such-rule", "{}")).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(api.get().uri("/api/rules/no-such-rule")).hasStatus(404);
    }

    @Test
    void the_list_and_a_rule_can_be_read() {
        assertThat(api.get().uri("/api/rules"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.rules[*].id")
                .isEqualTo(List.of("halves", "nhs-number"));
        assertThat(api.get().uri("/api/rules/halves")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"id":"halves","version":2,"inputs":[{"name":"whole","type":"integer"},{"name":"up","type":"boolean"}],
                         "examples":[{"shows":"Seven, down","outcome":{"half":3}},{}]}
                        """);
    }

    @Test
    void two_rules_of_one_id_stop_the_start() {
        assertThatThrownBy(() -> new Rulebook(List.of(new HalvesRule(), new HalvesRule())))
                .hasMessageContaining("halves");
    }

    private MvcTestResult post(String rule, String body) {
        return api.post()
                .uri("/api/rules/" + rule)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
