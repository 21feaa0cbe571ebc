package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.subscription.Receiver.Request;
import oneplace.record.exchange.web.FhirDesk;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A practice is told of admissions of Tilda Marsh and Edith Other, whose choices and relationships change meanwhile. */
@WithPlace
class TellingDecidedAtThatMomentTests {

    private static final String RESTRICTED =
            "\"meta\":{\"security\":[{\"system\":\"https://oneplace.example/information-class\",\"code\":\"mental-health\"}]},";

    private final Telling telling;
    private final Client hospital;
    private final Client practice;
    private final Desk desk;
    private final Someone marsh;
    private final Someone other;
    private final SharingChoices choices;
    private final Looks looks;
    private final Clock clock;
    private final Receiver receiver = Receiver.open();

    @Autowired
    TellingDecidedAtThatMomentTests(
            Telling telling, FhirDesk fhir, RecordOffice office, SharingChoices choices, Looks looks, Clock clock) {
        this.telling = telling;
        this.choices = choices;
        this.looks = looks;
        this.clock = clock;
        hospital = fhir.exchange();
        desk = office.desk(OrganisationSign.GP);
        practice = fhir.practice(desk);
        marsh = office.someone("Tilda", "Marsh");
        other = office.someone("Edith", "Other");
        desk.knows(marsh).knows(other);
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
        return telling.subscribed(practice, Telling.toTopic(Telling.ADMISSION, receiver.address(), "id-only", "", ""));
    }

    private String admitted(Someone someone, String more) {
        return "Encounter/"
                + hospital.post("/Encounter", Telling.admitted(someone, more))
                        .is(201)
                        .id();
    }

    private void withholds(Someone someone) {
        for (InformationClass each : InformationClass.values()) {
            choices.choose(new SharingChoice(
                    someone.number(),
                    each,
                    SharingChoices.EVERYBODY,
                    true,
                    clock.instant().minusSeconds(1),
                    Optional.empty(),
                    ""));
        }
    }

    private static List<String> focus(List<Request> told) {
        return told.stream().flatMap(r -> r.focus().stream()).toList();
    }

    @Test
    void anEntryOfARestrictedClassIsNoEventAndLeavesNoGap() throws InterruptedException {
        String id = subscribed();
        String first = admitted(marsh, "");
        admitted(marsh, RESTRICTED);
        String third = admitted(marsh, "");
        telling.settled(id);
        List<Request> told = receiver.bundles("event-notification");
        assertThat(focus(told)).containsExactly(first, third);
        assertThat(told.stream().flatMap(r -> r.numbers().stream())).containsExactly(1, 2);
        assertThat(told.getLast().said("events-since-subscription-start")).isEqualTo("2");
    }

    @Test
    void whatIsWithheldBeforeItCouldBeToldIsNeverTold() throws InterruptedException {
        String id = subscribed();
        receiver.goesDown();
        admitted(marsh, "");
        telling.failed(id, 1);
        withholds(marsh);
        String seen = admitted(other, "");
        receiver.comesUp();
        List<Request> told = receiver.events(1);
        telling.settled(id);
        assertThat(focus(receiver.bundles("event-notification"))).containsExactly(seen);
        assertThat(told.getFirst().numbers()).containsExactly(1);
    }

    @Test
    void whatMayHaveArrivedKeepsItsNumberButIsNoLongerNamed() throws InterruptedException {
        String id = subscribed();
        receiver.answers(500);
        String hidden = admitted(marsh, "");
        telling.failed(id, 1);
        withholds(marsh);
        String seen = admitted(other, "");
        receiver.answers(200);
        telling.settled(id);
        List<Request> told = receiver.bundles("event-notification");
        assertThat(told.stream().flatMap(r -> r.numbers().stream())).containsExactly(1, 2);
        assertThat(focus(told)).containsExactly("none", seen);
        assertThat(told).noneMatch(r -> r.body().contains(hidden));
    }

    @Test
    void whoLeavesTheTeamIsNoLongerToldOf() throws InterruptedException {
        String id = subscribed();
        desk.leaves(marsh);
        admitted(marsh, "");
        String seen = admitted(other, "");
        telling.settled(id);
        assertThat(focus(receiver.bundles("event-notification"))).containsExactly(seen);
    }

    @Test
    void theLookIsInTheLogOfEachPersonWithClientAndPurpose() throws InterruptedException {
        String id = subscribed();
        admitted(marsh, "");
        receiver.events(1);
        telling.settled(id);
        List<PastLook> at = looks.at(marsh.number(), 1).looks().stream()
                .filter(look -> look.look().verb() == Verb.EXPORT)
                .toList();
        assertThat(at).singleElement().satisfies(look -> {
            assertThat(look.look().detail()).isEqualTo("told to a subscriber: 1 Encounter");
            assertThat(look.look().who()).startsWith("client-");
            assertThat(look.look().purpose()).isEqualTo(Purpose.DIRECT_CARE);
        });
        assertThat(looks.at(other.number(), 1).looks())
                .noneMatch(look -> look.look().verb() == Verb.EXPORT);
    }
}
