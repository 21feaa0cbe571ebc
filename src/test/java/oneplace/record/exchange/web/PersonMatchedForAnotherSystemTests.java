package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.record.person.Flag;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.trust.audit.Looks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody sent here by one system is described by two others, of which one knows them and one does not. */
@WithPlace
class PersonMatchedForAnotherSystemTests {

    private final Client exchange;
    private final Client practice;
    private final Desk desk;
    private final Persons persons;
    private final Protection protection;
    private final Looks looks;
    private final String family = "Quenby"
            + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36).replaceAll("[0-9]", "e");
    private final int year = ThreadLocalRandom.current().nextInt(1900, 2020);
    private final String born = year + "-02-03";
    private final String swapped = year + "-03-02";
    private final String postcode = "ZZ91 " + ThreadLocalRandom.current().nextInt(10) + "QX";
    private final Someone sent;

    @Autowired
    PersonMatchedForAnotherSystemTests(
            FhirDesk fhir, RecordOffice office, Persons persons, Protection protection, Looks looks) {
        this.persons = persons;
        this.protection = protection;
        this.looks = looks;
        exchange = fhir.exchange();
        desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        String id = exchange.post("/Patient", patient("Isolde", family, born, postcode))
                .is(201)
                .id();
        PersonId person = new PersonId(UUID.fromString(id));
        sent = new Someone(person, persons.number(person).orElseThrow());
    }

    private static String patient(String given, String family, String born, String postcode) {
        return """
                {"resourceType":"Patient","name":[{"family":"%s","given":["%s"]}],"gender":"female","birthDate":"%s",
                 "address":[{"line":["1 Long Street"],"postalCode":"%s"}]}""".formatted(family, given, born, postcode);
    }

    private Answer match(Client client, String patient, String... more) {
        String others = String.join("", more);
        return client.post(
                        "/Patient/$match",
                        "{\"resourceType\":\"Parameters\",\"parameter\":[{\"name\":\"resource\",\"resource\":" + patient
                                + "}" + others + "]}")
                .is(200);
    }

    private static List<String> grades(Answer answer) {
        return answer.json()
                .path("entry")
                .valueStream()
                .map(e -> e.path("search")
                        .path("extension")
                        .path(0)
                        .path("valueCode")
                        .stringValue())
                .toList();
    }

    @Test
    void isFoundWithScoreAndGradeTheLikeliestFirst() {
        exchange.post("/Patient", patient("Isobel", family, born, postcode)).is(201);
        Answer answer = match(exchange, patient("Isolde", family, born, postcode));
        JsonNode first = answer.json().path("entry").path(0);
        assertThat(grades(answer)).first().isEqualTo("certain");
        assertThat(grades(answer)).hasSize(2).last().isNotEqualTo("certain");
        assertThat(first.path("search").path("mode").stringValue()).isEqualTo("match");
        assertThat(first.path("search").path("score").doubleValue()).isBetween(0.999, 1.0);
        assertThat(first.path("resource").path("id").stringValue())
                .isEqualTo(sent.id().toString());
        assertThat(first.path("resource")
                        .path("address")
                        .path(0)
                        .path("line")
                        .path(0)
                        .stringValue())
                .isEqualTo("1 Long Street");
        assertThat(grades(match(
                        exchange,
                        patient("Isolde", family, born, postcode),
                        ",{\"name\":\"count\",\"valueInteger\":1}")))
                .containsExactly("certain");
    }

    @Test
    void isNotGivenAsCertainWhenItIsNot() {
        String certain = ",{\"name\":\"onlyCertainMatches\",\"valueBoolean\":true}";
        assertThat(grades(match(exchange, patient("Isolde", family, born, postcode), certain)))
                .containsExactly("certain");
        assertThat(grades(match(exchange, patient("Isolde", family, swapped, postcode), certain)))
                .isEmpty();
        assertThat(grades(match(exchange, patient("Isolde", family, swapped, postcode))))
                .containsAnyOf("probable", "possible");
        Answer nobody = match(exchange, patient("Ursula", "Unknownby", "1911-01-01", "ZZ91 9ZZ"));
        assertThat(nobody.json().path("total").intValue()).isZero();
        assertThat(nobody.json().path("type").stringValue()).isEqualTo("searchset");
    }

    @Test
    void isShownToAStrangerOnlyAsATraceWouldShowThem() {
        String exactly = patient("Isolde", family, born, postcode);
        JsonNode traced = match(practice, exactly).json().path("entry").path(0).path("resource");
        assertThat(traced.path("id").stringValue()).isEqualTo(sent.id().toString());
        assertThat(traced.path("address").path(0).path("postalCode").stringValue())
                .isEqualTo("ZZ91");
        assertThat(traced.toString()).doesNotContain("Long Street");
        practice.get("/Patient/" + sent.id()).is(404);
        assertThat(grades(match(practice, patient("Isolda", family, born, postcode))))
                .isEmpty();
        desk.knows(sent);
        assertThat(match(practice, exactly).http().body()).contains("Long Street");
        assertThat(grades(match(practice, patient("Isolda", family, born, postcode))))
                .hasSize(1);
    }

    @Test
    void isNotFoundWhenRedactedAndTheMatchIsInTheLog() {
        String exactly = patient("Isolde", family, born, postcode);
        match(exchange, exactly);
        assertThat(looks.at(sent.number(), 1).looks().toString())
                .contains("TRACE")
                .doesNotContain(family);
        protection.raise(sent.id(), Flag.REDACTED, "court order", null, ExamplePeople.CLERK);
        assertThat(match(exchange, exactly).http().body())
                .doesNotContain(sent.id().toString());
    }

    @Test
    void isRefusedWithoutAPatientThatCanBeRead() {
        exchange.post("/Patient/$match", "{\"resourceType\":\"Parameters\"}").is(400);
        exchange.post("/Patient/$match", "{\"resourceType\":\"Observation\"}").is(400);
        assertThat(exchange.post("/Patient/$match", "{\"resourceType\":\"Patient\",\"birthDate\":\"1948-02-31\"}")
                        .is(400)
                        .expression())
                .isEqualTo("Patient.birthDate");
        exchange.get("/Patient/$match").is(405);
    }
}
