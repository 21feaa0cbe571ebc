package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice names another receiver, or sends its subscription again, while people are admitted. */
@WithPlace
class SubscriptionMovedTests {

    private static final Noted.Place BEGINNING = new Noted.Place("0", 0);

    private final Telling telling;
    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Watched watched;
    private final Delivering delivering;
    private final Client hospital;
    private final Client practice;
    private final Someone marsh;
    private final Receiver receiver = Receiver.open();

    @Autowired
    SubscriptionMovedTests(
            Telling telling,
            Ledger ledger,
            Subscriptions subscriptions,
            Watched watched,
            Delivering delivering,
            FhirDesk fhir,
            RecordOffice office) {
        this.telling = telling;
        this.ledger = ledger;
        this.subscriptions = subscriptions;
        this.watched = watched;
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

    private static String admission(String endpoint) {
        return Telling.toTopic(Telling.ADMISSION, endpoint, "id-only", "", "");
    }

    private String subscribed() throws InterruptedException {
        return telling.subscribed(practice, admission(receiver.address()));
    }

    private void admitted() {
        hospital.post("/Encounter", Telling.admitted(marsh, "")).is(201);
    }

    private void changed(String id, String what, String into) {
        String read = practice.get("/Subscription/" + id).is(200).http().body();
        practice.put("/Subscription/" + id, read.replace(what, into)).is(200);
    }

    @Test
    void aNewAddressIsToldNothingBeforeItHasAnsweredAHandshake() throws InterruptedException {
        String id = subscribed();
        try (Receiver elsewhere = Receiver.open()) {
            changed(id, receiver.address(), elsewhere.address());
            telling.stands(practice, id, "error");
            admitted();
            elsewhere.answers(503);
            telling.permit(elsewhere);
            subscriptions.tryAgain(id);
            telling.failed(id, 1);
            assertThat(elsewhere.requests()).isNotEmpty().allMatch(r -> r.is("handshake"));
            elsewhere.answers(200);
            subscriptions.tryAgain(id);
            assertThat(elsewhere.events(1).getFirst().numbers()).containsExactly(1);
            assertThat(receiver.bundles("event-notification")).isEmpty();
        }
    }

    @Test
    void whatWentWrongAtTheOldAddressIsNotHeldAgainstTheNew() throws InterruptedException {
        String id = subscribed();
        Undertaking old = ledger.find(id).orElseThrow();
        delivering.stop();
        try {
            changed(id, receiver.address(), "https://elsewhere.example");
            assertThat(ledger.state(old, State.ERROR, "The old one.", Instant.now()))
                    .isFalse();
            ledger.failed(old, "The old one.", Instant.now(), Instant.now());
            assertThat(ledger.number(old, new Noted.Place("5", 5), 7, List.of()))
                    .isFalse();
            ledger.takeBack(old, List.of());
            assertThat(ledger.find(id).orElseThrow()).satisfies(now -> {
                assertThat(now.state()).isEqualTo(State.REQUESTED);
                assertThat(now.failures()).isZero();
                assertThat(now.greeted()).isFalse();
            });
        } finally {
            delivering.start();
        }
    }

    @Test
    void whatWaitsIsKeptWhileItIsAskedForAnew() throws InterruptedException {
        String id = subscribed();
        receiver.goesDown();
        admitted();
        admitted();
        telling.failed(id, 1);
        delivering.stop();
        try {
            changed(id, receiver.address(), receiver.address() + "/anew");
            ledger.sweep(Instant.EPOCH);
            receiver.comesUp();
        } finally {
            delivering.start();
        }
        assertThat(receiver.events(1).getFirst().numbers()).containsExactly(1, 2);
    }

    @Test
    void forOneThatNeverBeganNothingIsKept() throws InterruptedException {
        String id = practice.post("/Subscription", admission("https://not-permitted.example"))
                .is(201)
                .id();
        telling.stands(practice, id, "error");
        admitted();
        assertThat(ledger.waiting(ledger.find(id).orElseThrow(), 10).changes()).isZero();
        ledger.sweep(Instant.EPOCH);
        assertThat(ledger.changes("Encounter", BEGINNING, 10)).isEmpty();
    }

    @Test
    void whatWasOffHearsAtOnceWhenItIsTriedAgain() throws InterruptedException {
        String id = subscribed();
        telling.over();
        watched.refresh();
        subscriptions.tryAgain(id);
        receiver.await(2, r -> r.is("handshake"));
        telling.stands(practice, id, "active");
        admitted();
        assertThat(receiver.events(1).getFirst().numbers()).containsExactly(1);
    }
}
