package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.sharedrecord.ResourceText;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

@WithPlace
class WhatTheEdgeSaysOfItselfTests {

    @Value("${local.server.port}")
    private int port;

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    @Test
    void isAValidCapabilityStatementThatAnybodyMayRead() throws Exception {
        HttpResponse<String> answer = get("/fhir/metadata");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ResourceCheck.flaws(
                        ResourceText.parse(answer.body().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .tree()))
                .isEmpty();
        var statement = (CapabilityStatement) FhirContext.forR4Cached()
                .newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .parseResource(answer.body());
        var rest = statement.getRestFirstRep();
        assertThat(rest.getResource()).hasSizeGreaterThan(140);
        assertThat(rest.getResource())
                .filteredOn(r -> !r.getType().equals("AuditEvent")) // the log: LogReadAsAuditEventsTests
                .allSatisfy(r -> assertThat(r.getInteraction())
                        .extracting(i -> i.getCode().toCode())
                        .contains("delete", "patch"));
        assertThat(get("/fhir/metadata?_format=xml").body()).startsWith("<?xml");
    }

    @Test
    void asksEverybodyElseForAToken() throws Exception {
        assertThat(get("/fhir/Patient").statusCode()).isEqualTo(401);
        assertThat(get("/fhir/Patient").body()).contains("OperationOutcome");
    }
}
