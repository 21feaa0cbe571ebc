package oneplace.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody connects a system and follows docs/reference/fhir.md from the first request to the last. */
@WithPlace
class PartnerFollowsThePageTests {

    private static final Path PAGE = Path.of("docs/reference/fhir.md");
    private static final String ADDRESS = "http://localhost:8080";

    private final Client exchange;

    @Autowired
    PartnerFollowsThePageTests(FhirDesk fhir) {
        this.exchange = fhir.exchange();
    }

    /** The page, with this place's address and a client of its own. */
    private String page() throws IOException {
        return here(Files.readString(PAGE));
    }

    private String here(String page) {
        return page.replace(ADDRESS, exchange.fhir().replaceFirst("/fhir$", ""))
                .replace("demo-exchange:demo-exchange-secret", exchange.credentials());
    }

    @Test
    void every_request_is_answered_as_the_page_says() throws Exception {
        assertThat(new ExamplesOfAPage().run(page())).isGreaterThan(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 404 Not Found",
                "HTTP/1.1 200 OK\nETag: W/\"7\"",
                "HTTP/1.1 200 OK\n\n{\"resourceType\": \"Patient\"}",
                "HTTP/1.1 200 OK\n\n{\"rest\": [{\"resource\": [{\"type\": \"Wheelbarrow\"}]}]}",
                "HTTP/1.1 200 OK\n\n{\"fhirVersion\": \"4.0.$PATCH\", \"date\": \"$PATCH\"}",
                "HTTP/1.1 200 OK\n\n<CapabilityStatement>…"
            })
    void a_page_that_said_otherwise_would_fail(String answer) {
        String page = here("```sh\ncurl -si " + ADDRESS + "/fhir/metadata\n```\n\n```http\n" + answer + "\n```\n");
        assertThatThrownBy(() -> new ExamplesOfAPage().run(page)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```sh\ncurl -si " + ADDRESS + "/fhir/metadata\n```\n",
                "```\ncurl -si " + ADDRESS + "/fhir/metadata\n```\n\n```http\nHTTP/1.1 200 OK\n```\n",
                "```sh\ncurl --insecure " + ADDRESS + "/fhir/metadata\n```\n\n```http\nHTTP/1.1 200 OK\n```\n",
                "```sh\ncurl -s $NOWHERE/fhir/metadata\n```\n\n```http\nHTTP/1.1 200 OK\n```\n"
            })
    void a_request_that_nobody_could_hold_against_an_answer_would_fail(String page) {
        assertThatThrownBy(() -> new ExamplesOfAPage().run(here(page))).isInstanceOf(AssertionError.class);
    }

    @Test
    void every_operation_that_metadata_declares_is_on_the_page() throws IOException {
        JsonNode rest = exchange.get("/metadata").is(200).json().at("/rest/0");
        Set<String> declared = new TreeSet<>();
        rest.path("operation").forEach(o -> declared.add("$" + o.path("name").stringValue()));
        rest.path("resource")
                .forEach(r -> r.path("operation")
                        .forEach(o -> declared.add("$" + o.path("name").stringValue())));
        assertThat(declared).hasSizeGreaterThan(8);
        assertThat(page()).contains(declared);
    }

    @Test
    void what_the_page_says_is_not_supported_metadata_says_too() throws IOException {
        String documentation = exchange.get("/metadata")
                .is(200)
                .json()
                .at("/rest/0/documentation")
                .stringValue();
        String page = page();
        String said = page.substring(page.indexOf("**Not supported**"));
        said = said.substring(0, said.indexOf("\n\n"));
        Set<String> words = Pattern.compile("(?<=[ ,])[_:][a-z-]+")
                .matcher(documentation.substring(documentation.indexOf("Not supported")))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        assertThat(words).hasSizeGreaterThan(5);
        assertThat(said).contains(words);
    }
}
