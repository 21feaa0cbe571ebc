package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One sees the whole place, the other its own people. */
@WithPlace
class SearchByTwoSystemsTests {

    private final RecordOffice office;
    private final Client exchange;
    private final Client practice;
    private final Someone own;
    private final Someone other;
    private final String code = UUID.randomUUID().toString();

    @Autowired
    SearchByTwoSystemsTests(FhirDesk fhir, RecordOffice office) {
        this.office = office;
        this.exchange = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        this.practice = fhir.practice(desk);
        this.own = office.someone("Mary", "Own");
        this.other = office.someone("Edith", "Other");
        desk.knows(own);
    }

    @BeforeEach
    void entries() {
        for (int i = 0; i < 7; i++) {
            exchange.post("/Observation", weight(own, i)).is(201);
        }
        for (int i = 0; i < 4; i++) {
            exchange.post("/Observation", weight(other, i)).is(201);
        }
    }

    private String weight(Someone someone, int day) {
        return """
                {"resourceType":"Observation","status":"final","code":{"coding":[{"system":"https://x.example/codes","code":"%s"}]},
                 "subject":{"reference":"%s"},"effectiveDateTime":"2026-10-0%d","valueQuantity":{"value":80}}""".formatted(code, someone.reference(), day + 1);
    }

    private static int total(Answer answer) {
        return answer.is(200).json().path("total").intValue();
    }

    @Test
    void countsOnlyWhatEachMaySee() {
        String query = "/Observation?code=" + code + "&_total=accurate";
        assertThat(total(exchange.get(query))).isEqualTo(11);
        assertThat(total(practice.get(query))).isEqualTo(7);
        assertThat(total(practice.get(query + "&_summary=count"))).isEqualTo(7);
        assertThat(practice.get(query + "&_summary=count").json().has("entry")).isFalse();
        assertThat(total(practice.get("/Observation?subject=" + other.reference() + "&_total=accurate")))
                .isZero();
        assertThat(total(practice.get("/Patient?_has:Observation:patient:code=" + code + "&_total=accurate")))
                .isEqualTo(1);
        assertThat(total(practice.search("Observation", "code", code, "_total", "accurate")))
                .isEqualTo(7);
    }

    @Test
    void readsSomebodyElsesAsIfThereWereNobody() {
        Answer absent = practice.get("/Patient/" + UUID.randomUUID()).is(404);
        Answer others = practice.get("/Patient/" + other.id()).is(404);
        assertThat(others.http().body()).isEqualTo(absent.http().body());
        assertThat(practice.get("/Patient/" + other.id() + "/$everything")
                        .is(404)
                        .http()
                        .body())
                .isEqualTo(practice.get("/Patient/" + UUID.randomUUID() + "/$everything")
                        .is(404)
                        .http()
                        .body());
        practice.get("/Patient/" + other.id() + "/_history").is(404);
        practice.get("/Patient/" + other.id() + "/_history/1").is(404);
        String theirs = exchange.get("/Observation?code=" + code + "&subject=" + other.reference())
                .json()
                .at("/entry/0/resource/id")
                .stringValue();
        practice.get("/Observation/" + theirs).is(404);
        String changed = weight(other, 1).replace("{\"resourceType\"", "{\"id\":\"" + theirs + "\",\"resourceType\"");
        practice.put("/Observation/" + theirs, changed).is(404);
    }

    @Test
    void showsEverythingOfAPersonPageByPage() {
        List<String> seen = new ArrayList<>();
        String page = "/Patient/" + own.id() + "/$everything?_count=3";
        while (!page.isEmpty()) {
            Answer answer = practice.get(page).is(200);
            answer.json().path("entry").forEach(e -> seen.add(e.path("fullUrl").stringValue()));
            page = answer.link("next");
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(8).doesNotHaveDuplicates();
        assertThat(seen).contains(practice.fhir() + "/Patient/" + own.id());
        assertThat(practice.get("/Patient/" + own.id() + "/$everything?_type=Observation")
                        .is(200)
                        .json()
                        .path("entry"))
                .hasSize(7);
    }

    @Test
    void goesFromPageToPageThoughOthersWriteMeanwhile() {
        List<String> seen = new ArrayList<>();
        String page = "/Observation?code=" + code + "&_count=3&_sort=-date";
        while (!page.isEmpty()) {
            Answer answer = practice.get(page).is(200);
            answer.json().path("entry").forEach(e -> seen.add(e.path("fullUrl").stringValue()));
            exchange.post("/Observation", weight(own, 8)).is(201);
            page = answer.link("next");
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void acceptsNoPagingLinkButItsOwn() {
        String next = exchange.get("/Observation?code=" + code + "&_count=3").link("next");
        exchange.get(next).is(200);
        practice.get(next).is(400);
        String forged = next.substring(0, next.length() - 4) + "AAAA";
        exchange.get(forged).is(400);
        exchange.get(next.replace("/Observation?", "/Patient?")).is(400);
        exchange.get("/Observation?_page=x").is(400);
    }

    @Test
    void neverRepeatsAnIdentifierInALink() {
        String number = "urn-" + UUID.randomUUID();
        exchange.post(
                        "/Practitioner",
                        "{\"resourceType\":\"Practitioner\",\"identifier\":[{\"value\":\"" + number + "\"}]}")
                .is(201);
        for (String query : List.of(
                "/Practitioner?identifier=" + number + "&_count=1",
                "/Observation?performer:Practitioner.identifier=" + number,
                "/Patient?phone=" + number + "&_count=1")) {
            Answer answer = exchange.get(query).is(200);
            assertThat(answer.json().path("link").toString()).doesNotContain(number);
            assertThat(exchange.get(answer.link("self"))
                            .is(200)
                            .json()
                            .path("entry")
                            .size())
                    .isEqualTo(answer.json().path("entry").size());
        }
        for (String query : List.of("/Observation?code=" + code, "/Patient?name=Mary&birthdate=1950-03-04&_count=1")) {
            assertThat(exchange.get(query).link("self")).endsWith(query);
        }
    }

    @Test
    void passesOverWhatItDoesNotKnowUnlessAskedToBeStrict() {
        Answer refused = exchange.get("/Observation?colour=red", "Prefer", "handling=strict")
                .is(400);
        assertThat(refused.json().path("resourceType").stringValue()).isEqualTo("OperationOutcome");
        Answer lenient =
                exchange.get("/Observation?code=" + code + "&colour=red").is(200);
        assertThat(lenient.link("self")).doesNotContain("colour");
        assertThat(lenient.json()
                        .path("entry")
                        .valueStream()
                        .filter(e -> e.at("/search/mode").stringValue().equals("outcome")))
                .hasSize(1);
        exchange.get("/Observation?_query=x", "Prefer", "handling=strict").is(400);
    }

    @Test
    void takesReferencesWithOurOwnAddress() {
        assertThat(total(exchange.get("/Observation?code=" + code + "&_total=accurate&subject=" + exchange.fhir() + "/"
                        + other.reference())))
                .isEqualTo(4);
    }

    @Test
    void sendsWhatIsAskedForBesideTheMatches() {
        Answer answer = exchange.get(
                        "/Observation?code=" + code + "&subject=" + own.reference() + "&_include=Observation:subject")
                .is(200);
        assertThat(answer.json()
                        .path("entry")
                        .valueStream()
                        .filter(e -> e.at("/search/mode").stringValue().equals("include")))
                .singleElement()
                .satisfies(e -> assertThat(e.at("/resource/id").stringValue())
                        .isEqualTo(own.id().toString()));
    }
}
