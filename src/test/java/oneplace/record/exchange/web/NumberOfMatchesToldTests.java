package oneplace.record.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Twelve observations of one code, four of them of somebody a practice does not know. */
@WithPlace
class NumberOfMatchesToldTests {

    private final FhirDesk fhir;
    private final RecordOffice office;
    private final Client exchange;
    private final Someone known;
    private final Someone unknown;
    private final String code = UUID.randomUUID().toString();

    @Autowired
    NumberOfMatchesToldTests(FhirDesk fhir, RecordOffice office) {
        this.fhir = fhir;
        this.office = office;
        exchange = fhir.exchange();
        known = office.someone("Tilda", "Marsh");
        unknown = office.someone("Edith", "Other");
    }

    @BeforeEach
    void observations() {
        for (int i = 0; i < 12; i++) {
            Someone about = i < 8 ? known : unknown;
            exchange.post(
                            "/Observation",
                            "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"code\":\""
                                    + code + "\"}]},\"subject\":{\"reference\":\"" + about.reference()
                                    + "\"},\"effectiveDateTime\":\"2020-01-" + (10 + i) + "\"}")
                    .is(201);
        }
    }

    private static int total(Answer page) {
        return page.is(200).json().path("total").asInt(-1);
    }

    @Test
    void isSaidWithASmallPageAndWithASortedOne() {
        String asked = "/Observation?code=" + code;
        assertThat(total(exchange.get(asked + "&_count=3"))).isEqualTo(12);
        assertThat(total(exchange.get(asked + "&_count=3&_sort=-date"))).isEqualTo(12);
        assertThat(total(exchange.get(asked + "&_count=11&_sort=status"))).isEqualTo(12);
        assertThat(total(exchange.get(asked))).isEqualTo(12);
        assertThat(total(exchange.get(asked + "&_count=11"))).isEqualTo(-1);
        assertThat(total(exchange.get(asked + "&_count=11&_total=accurate"))).isEqualTo(12);
        assertThat(total(exchange.get(asked + "&_count=3&_total=none"))).isEqualTo(-1);
    }

    @Test
    void countsWhatTheCallerSeesAndLeavesThePagesAsTheyAre() {
        var desk = office.desk(OrganisationSign.GP);
        desk.knows(known);
        Client practice = fhir.client(desk, Horizon.OWN_PEOPLE, "system/*.cruds");
        Answer page = practice.get("/Observation?code=" + code + "&_count=3");
        assertThat(total(page)).isEqualTo(8);
        int seen = page.json().path("entry").size();
        assertThat(seen).isEqualTo(3);
        for (String next = page.link("next"); !next.isEmpty(); next = page.link("next")) {
            page = practice.get(next).is(200);
            seen += page.json().path("entry").size();
        }
        assertThat(seen).isEqualTo(8);
    }

    @Test
    void isSaidOfEverythingAndOfHistoriesOnOnePage() {
        String everything = "/Patient/" + known.id() + "/$everything";
        Answer all = exchange.get(everything + "?_type=Observation");
        assertThat(total(all)).isEqualTo(8);
        assertThat(total(exchange.get(everything + "?_type=Observation&_count=2")))
                .isEqualTo(-1);
        assertThat(total(exchange.get("/Observation/_history?_since=2099-01-01T00:00:00Z")))
                .isZero();
        assertThat(total(exchange.get("/_history?_since=2099-01-01T00:00:00Z"))).isZero();
    }
}
