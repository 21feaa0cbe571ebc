package oneplace.record.exchange.subscription.web;

import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver;
import oneplace.record.exchange.subscription.Telling;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.administration.AdministratorAtWork;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** An administrator looks at what a practice's system is told of Tilda Marsh, holds it and has it tried again. */
@WithPlace
class SubscriptionsOnAPageTests {

    private static final String ALL = "/administration/subscriptions";

    private final WebApplicationContext application;
    private final Telling telling;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Receiver receiver = Receiver.open();
    private final AdministratorAtWork administrator;

    @Autowired
    SubscriptionsOnAPageTests(WebApplicationContext application, Telling telling, FhirDesk fhir, RecordOffice office) {
        this.application = application;
        this.telling = telling;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        desk.knows(marsh);
        administrator = new AdministratorAtWork(application, Role.PLACE_ADMINISTRATOR);
    }

    @BeforeEach
    void permitted() {
        telling.permit(receiver);
    }

    @AfterEach
    void closed() {
        telling.over();
        receiver.close();
    }

    private String subscribed() throws InterruptedException {
        return telling.subscribed(
                practice,
                Telling.toSearch(
                        "Encounter?patient=" + marsh.reference() + "&status=in-progress", receiver.address(), ""));
    }

    @Test
    void eachIsListedWithoutThePersonItIsAbout() throws Exception {
        String id = subscribed();
        Document page = administrator.page(ALL);
        String row = page.select("tbody tr:has(a[href$=" + id + "])").text();
        assertThat(row).contains("System client-", "Encounter, by patient and status", "Working", "Nothing", "Not yet");
        assertThat(page.text()).doesNotContain(marsh.id().toString());
        assertThat(administrator.page(ALL + "/" + id).text())
                .doesNotContain(marsh.id().toString());
    }

    @Test
    void whatIsPausedIsKeptAndToldWhenItGoesOn() throws Exception {
        String id = subscribed();
        assertThat(administrator.sends(ALL + "/" + id + "/pause").getRedirectedUrl())
                .isEqualTo(ALL + "/" + id);
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        Telling.quietly();
        assertThat(receiver.requests()).isEmpty();
        Document paused = administrator.page(ALL + "/" + id);
        assertThat(paused.select("dl").text()).contains("Paused", "1 change to look through");
        administrator.sends(ALL + "/" + id + "/resume");
        telling.settled(id);
        assertThat(receiver.requests()).hasSize(1);
        assertThat(administrator.page(ALL + "/" + id).select("dl").text()).contains("Working", "Today");
    }

    @Test
    void troubleIsSaidInPlainWordsAndCanBeTriedAgain() throws Exception {
        String id = subscribed();
        receiver.answers(404);
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
        telling.failed(id, 1);
        assertThat(administrator.page(ALL + "/" + id).select("dl").text())
                .contains("Failing", "The receiver answered 404: there is nothing at this address.", "1 to be told");
        receiver.answers(200);
        administrator.sends(ALL + "/" + id + "/again");
        telling.settled(id);
        assertThat(administrator.page(ALL + "/" + id).select("dl").text()).contains("Working");
    }

    @Test
    void whatIsOffBeginsAnewWhenItIsTriedAgain() throws Exception {
        String id = subscribed();
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        practice.put("/Subscription/" + id, read.replace("\"active\"", "\"off\""))
                .is(200);
        assertThat(administrator.page(ALL + "/" + id).select("dl").text())
                .contains("Off", "The subscriber turned it off.");
        administrator.sends(ALL + "/" + id + "/again");
        telling.stands(practice, id, "active");
    }

    @Test
    void nobodyElseSeesOrTouchesIt() throws Exception {
        String id = subscribed();
        AdministratorAtWork nurse = new AdministratorAtWork(application, Role.PRACTITIONER);
        assertThat(nurse.reads(ALL).getStatus()).isEqualTo(403);
        assertThat(nurse.sends(ALL + "/" + id + "/pause").getStatus()).isEqualTo(403);
        assertThat(administrator.reads(ALL + "/unknown").getStatus()).isEqualTo(404);
    }
}
