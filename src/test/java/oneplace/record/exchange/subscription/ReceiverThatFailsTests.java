package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import oneplace.base.place.Author;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital admits people; the practice that wants to hear of it does not always answer. */
@WithPlace
class ReceiverThatFailsTests {

    private final Telling telling;
    private final Places places;
    private final Delivering delivering;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Receiver receiver = Receiver.open();

    @Autowired
    ReceiverThatFailsTests(Telling telling, Places places, Delivering delivering, FhirDesk fhir, RecordOffice office) {
        this.telling = telling;
        this.places = places;
        this.delivering = delivering;
        hospital = fhir.exchange();
        Desk desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        desk.knows(marsh);
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

    private String subscribed(String channel) throws InterruptedException {
        return telling.subscribed(
                practice, Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", channel));
    }

    private List<String> admissions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "Encounter/"
                        + hospital.post("/Encounter", Telling.admitted(marsh, ""))
                                .is(201)
                                .id())
                .toList();
    }

    private static List<Integer> numbers(List<Request> told) {
        return told.stream().flatMap(r -> r.numbers().stream()).toList();
    }

    @Test
    void whatHappenedWhileItWasDownIsToldInOrderWhenItIsBack() throws InterruptedException {
        String id = subscribed("");
        receiver.goesDown();
        List<String> stays = admissions(5);
        telling.failed(id, 2);
        assertThat(receiver.bundles("event-notification")).isEmpty();
        receiver.comesUp();
        telling.settled(id);
        List<Request> told = receiver.bundles("event-notification");
        assertThat(told.stream().flatMap(r -> r.focus().stream())).containsExactlyElementsOf(stays);
        assertThat(numbers(told)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void whatItRefusedComesAgainUnderTheSameNumber() throws InterruptedException {
        String id = subscribed("");
        receiver.answers(503);
        String stay = admissions(1).getFirst();
        telling.failed(id, 1);
        receiver.answers(200);
        telling.settled(id);
        List<Request> all = receiver.await(2, r -> r.is("event-notification"));
        assertThat(all)
                .allMatch(r -> r.numbers().equals(List.of(1)) && r.focus().equals(List.of(stay)));
    }

    @Test
    void afterSomeFailuresTheSubscriptionSaysSoAndGoesOnByItselfWhenItWorks() throws InterruptedException {
        places.set(Settings.SUBSCRIPTION_FAILURES, "2", Author.administrator("test", "a test"));
        try {
            String id = subscribed("");
            receiver.answers(401);
            admissions(1);
            assertThat(telling.stands(practice, id, "error")
                            .json()
                            .path("error")
                            .stringValue())
                    .isEqualTo("The receiver answered 401: it does not accept the credentials of the subscription.");
            receiver.answers(200);
            assertThat(telling.stands(practice, id, "active").json().has("error"))
                    .isFalse();
            assertThat(receiver.events(1).getFirst().numbers()).containsExactly(1);
        } finally {
            places.set(Settings.SUBSCRIPTION_FAILURES, "5", Author.administrator("test", "a test"));
        }
    }

    @Test
    void aRedirectionIsNotFollowed() throws InterruptedException {
        try (Receiver elsewhere = Receiver.open()) {
            telling.permit(elsewhere);
            String id = subscribed("");
            receiver.redirectsTo(elsewhere.address());
            admissions(1);
            telling.failed(id, 1);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aReceiverWhoseCertificateNobodyVouchesForIsToldNothing() throws Exception {
        try (Receiver secure = Receiver.openWithOwnCertificate()) {
            telling.permit(secure);
            String id = practice.post(
                            "/Subscription", Telling.toTopic(Telling.ADMISSION, secure.address(), "id-only", "", ""))
                    .is(201)
                    .id();
            telling.failed(id, 1);
            assertThat(telling.failure(id))
                    .isEqualTo("No secure connection could be made: the receiver's certificate was not accepted.");
            assertThat(secure.requests()).isEmpty();
        }
    }

    @Test
    void aReceiverThatTakesTooLongIsGivenUpForThisTime() throws InterruptedException {
        String id = subscribed(Telling.with("timeout", "valueUnsignedInt 1"));
        receiver.takes(Duration.ofSeconds(3));
        admissions(1);
        telling.failed(id, 1);
        receiver.takes(Duration.ZERO);
        telling.settled(id);
        assertThat(numbers(receiver.bundles("event-notification"))).containsOnly(1);
    }

    @Test
    void slowReceiversHoldUpNobodyElse() throws InterruptedException {
        List<Receiver> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Receiver one = Receiver.open();
                slow.add(one);
                telling.permit(one);
                telling.subscribed(practice, Telling.toTopic(Telling.ADMISSION, one.address(), "id-only", "", ""));
                one.takes(Duration.ofSeconds(6));
            }
            subscribed("");
            Instant before = Instant.now();
            admissions(1);
            receiver.events(1);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            slow.forEach(one -> one.takes(Duration.ZERO));
            slow.forEach(Receiver::close);
        }
    }

    @Test
    void manyEventsComeInBundlesOfTheSizeThatWasAskedFor() throws InterruptedException {
        String id = subscribed(Telling.with("max-count", "valuePositiveInt 40"));
        delivering.stop();
        try {
            StringBuilder bundle =
                    new StringBuilder("{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[");
            for (int i = 0; i < 100; i++) {
                bundle.append(i == 0 ? "" : ",")
                        .append("{\"resource\":")
                        .append(Telling.admitted(marsh, ""))
                        .append(",\"request\":{\"method\":\"POST\",\"url\":\"Encounter\"}}");
            }
            hospital.post("", bundle.append("]}").toString()).is(200);
        } finally {
            delivering.start();
        }
        telling.settled(id);
        List<Request> told = receiver.bundles("event-notification");
        assertThat(told).extracting(r -> r.numbers().size()).containsExactly(40, 40, 20);
        assertThat(numbers(told))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void whatWasUnderWayWhenThePlaceStoppedGoesOnAtTheNextStart() throws InterruptedException {
        String id = subscribed("");
        receiver.takes(Duration.ofSeconds(10));
        String stay = admissions(1).getFirst();
        receiver.await(1, r -> r.is("event-notification"));
        delivering.stop();
        receiver.takes(Duration.ZERO);
        delivering.start();
        List<Request> told = receiver.await(2, r -> r.is("event-notification"));
        telling.settled(id);
        assertThat(told)
                .allMatch(r -> r.numbers().equals(List.of(1)) && r.focus().equals(List.of(stay)));
        admissions(1);
        assertThat(receiver.await(3, r -> r.is("event-notification")).getLast().numbers())
                .containsExactly(2);
    }

    @Test
    void whenTooMuchWaitsItIsTurnedOffAndSaysSo() throws InterruptedException {
        places.set(Settings.SUBSCRIPTION_BACKLOG, "100", Author.administrator("test", "a test"));
        try {
            String id = subscribed("");
            receiver.goesDown();
            admissions(102);
            assertThat(telling.stands(practice, id, "off").json().path("error").stringValue())
                    .startsWith("Given up, because too much waited. Nobody answers at this address");
        } finally {
            places.set(Settings.SUBSCRIPTION_BACKLOG, "100000", Author.administrator("test", "a test"));
        }
    }
}
