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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person's entries of several types, asked for without saying which, or within the person's compartment. */
@WithPlace
class SearchAcrossTypesTests {

    private final Client exchange;
    private final Client practice;
    private final Someone own;
    private final Someone other;
    private final String tag = UUID.randomUUID().toString();

    @Autowired
    SearchAcrossTypesTests(FhirDesk fhir, RecordOffice office) {
        exchange = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        own = office.someone("Mary", "Own");
        other = office.someone("Edith", "Other");
        desk.knows(own);
    }

    @BeforeEach
    void entries() {
        for (Someone someone : List.of(own, other)) {
            write(
                    "Observation",
                    "\"status\":\"final\",\"code\":{\"text\":\"Weight\"},\"effectiveDateTime\":\"2026-03-01\"",
                    someone);
            write("Condition", "\"code\":{\"text\":\"Gout\"},\"onsetDateTime\":\"2026-02-01\"", someone);
            write(
                    "Procedure",
                    "\"status\":\"completed\",\"code\":{\"text\":\"Dressing\"},\"performedDateTime\":\"2026-01-01\"",
                    someone);
        }
    }

    private void write(String type, String members, Someone someone) {
        exchange.post("/" + type, """
                {"resourceType":"%s","meta":{"tag":[{"system":"urn:t","code":"%s"}]},%s,"subject":{"reference":"%s"}}
                """.formatted(type, tag, members, someone.reference()))
                .is(201);
    }

    private static List<String> types(Answer answer) {
        return answer.is(200)
                .json()
                .path("entry")
                .valueStream()
                .map(e -> e.at("/resource/resourceType").stringValue())
                .toList();
    }

    @Test
    void findsAllTypesTheLatestFirst() {
        Answer answer = exchange.get("/?_tag=" + tag + "&_total=accurate");
        assertThat(types(answer))
                .containsExactly("Observation", "Observation", "Condition", "Condition", "Procedure", "Procedure");
        assertThat(answer.json().path("total").intValue()).isEqualTo(6);
        assertThat(answer.link("self")).isEqualTo(exchange.fhir() + "?_tag=" + tag + "&_total=accurate");
        assertThat(types(practice.get("?_tag=" + tag))).containsExactly("Observation", "Condition", "Procedure");
        assertThat(types(exchange.search("Observation", "_tag", tag))).hasSize(2);
        assertThat(types(exchange.post("/_search", "_tag=" + tag, "Content-Type", "application/x-www-form-urlencoded")))
                .hasSize(6);
    }

    @Test
    void narrowsToTheTypesNamedWhichMustAllHaveTheParameter() {
        assertThat(types(exchange.get("?_type=Condition,Procedure&_tag=" + tag)))
                .hasSize(4);
        assertThat(types(exchange.get("?_type=Condition,Procedure&_tag=" + tag + "&patient=" + own.reference())))
                .containsExactly("Condition", "Procedure");
        exchange.get("?_type=Condition,Organization&patient=" + own.reference()).is(400);
        exchange.get("?_type=Potato").is(400);
        exchange.get("?code=1").is(400);
        assertThat(exchange.get("?_tag=" + tag + "&code=1", "Prefer", "handling=lenient")
                        .is(200)
                        .link("self"))
                .doesNotContain("code");
    }

    @Test
    void pagesAcrossTypesInAnyOrder() {
        for (String sort : List.of("", "&_sort=_lastUpdated", "&_sort=-_lastUpdated", "&_sort=_id")) {
            List<String> seen = new ArrayList<>();
            String page = "?_tag=" + tag + "&_count=4" + sort;
            while (!page.isEmpty()) {
                Answer answer = exchange.get(page).is(200);
                answer.json()
                        .path("entry")
                        .forEach(e -> seen.add(e.path("fullUrl").stringValue()));
                page = answer.link("next");
            }
            assertThat(seen).as(sort).hasSize(6).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/*", "/*?_type=Observation,Condition,Procedure", "/Observation", "/Procedure?code:text=dressing"
            })
    void staysWithinACompartment(String path) {
        Answer answer = exchange.get("/Patient/" + own.id() + path);
        assertThat(types(answer)).isNotEmpty();
        assertThat(answer.http().body())
                .contains(own.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void aCompartmentHoldsItsOwnerAndShowsNothingOfOthers() {
        assertThat(types(practice.get("/Patient/" + own.id() + "/*")))
                .contains("Patient", "Observation", "Condition", "Procedure");
        Answer others = practice.get("/Patient/" + other.id() + "/*").is(200);
        Answer nobodys = practice.get("/Patient/" + UUID.randomUUID() + "/*").is(200);
        assertThat(others.json().path("total").intValue()).isZero();
        assertThat(nobodys.json().path("total").intValue()).isZero();
        exchange.get("/Patient/" + own.id() + "/Potato").is(404);
        assertThat(exchange.get("/Patient/" + own.id() + "/Medication")
                        .is(200)
                        .json()
                        .path("total")
                        .intValue())
                .isZero();
    }

    @Test
    void sortsWhatHasNoDateLastEitherWay() {
        write("Observation", "\"status\":\"final\",\"code\":{\"text\":\"Undated\"}", own);
        write("Observation", "\"status\":\"final\",\"code\":{\"text\":\"Old\"},\"effectiveDateTime\":\"1970\"", own);
        for (String sort : List.of("date", "-date", "date,_id", "-date,status")) {
            List<String> texts = new ArrayList<>();
            String page = "/Observation?_tag=" + tag + "&_count=2&_sort=" + sort;
            while (!page.isEmpty()) {
                Answer answer = exchange.get(page).is(200);
                answer.json()
                        .path("entry")
                        .forEach(e -> texts.add(e.at("/resource/code/text").stringValue()));
                page = answer.link("next");
            }
            assertThat(texts).as(sort).hasSize(4).last().isEqualTo("Undated");
            assertThat(texts.indexOf("Old")).as(sort).isEqualTo(sort.startsWith("-") ? 2 : 0);
        }
    }

    @Test
    void pagesBySortKeysThoughOthersWriteMeanwhile() {
        List<String> seen = new ArrayList<>();
        String page = "?_type=Observation,Condition,Procedure&_tag=" + tag + "&_count=1&_sort=_id";
        for (int i = 0; !page.isEmpty() && i < 6; i++) {
            Answer answer = exchange.get(page).is(200);
            answer.json().path("entry").forEach(e -> seen.add(e.path("fullUrl").stringValue()));
            // before every entry that is still to come, by its id
            exchange.put("/Observation/0" + i + "-" + tag.substring(0, 8), """
                    {"resourceType":"Observation","id":"0%d-%s","meta":{"tag":[{"code":"%s"}]},"status":"final","code":{"text":"x"}}
                    """.formatted(i, tag.substring(0, 8), tag))
                    .is(201);
            page = answer.link("next");
        }
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
    }
}
