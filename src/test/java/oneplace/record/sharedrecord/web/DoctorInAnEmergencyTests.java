package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.Protection;
import oneplace.record.person.Recorder;
import oneplace.record.sharedrecord.web.AtTheDesk.Answer;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyOutcome;
import oneplace.trust.access.EmergencyReason;
import oneplace.trust.access.Mandate;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody arrives unconscious; the emergency department has no link with them, and they withhold mental health from it. */
@WithPlace
class DoctorInAnEmergencyTests {

    private static final String MENTAL = """
            {"resourceType":"Condition","subject":{"reference":"%s"},"code":{"text":"Bipolar disorder"},
             "meta":{"security":[{"system":"https://oneplace.example/information-class","code":"mental-health"}]}}""";
    private static final String PHYSICAL = """
            {"resourceType":"Condition","subject":{"reference":"%s"},"code":{"text":"Atrial fibrillation"},
             "meta":{"security":[{"system":"https://oneplace.example/information-class","code":"clinical"}]}}""";
    private static final String[] WELL_SAID = {
        "reason",
        "life",
        "words",
        "Overdose; must know the medicine and dose",
        "hours",
        "4",
        "classes",
        "general",
        "classes",
        "mental-health"
    };

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Emergencies emergencies;
    private final SharingChoices choices;
    private final Protection protection;
    private final Looks looks;
    private Someone callum;
    private Desk hospital;
    private AtTheDesk doctor;

    @Autowired
    DoctorInAnEmergencyTests(
            WebApplicationContext application,
            RecordOffice office,
            Emergencies emergencies,
            SharingChoices choices,
            Protection protection,
            Looks looks) {
        this.application = application;
        this.office = office;
        this.emergencies = emergencies;
        this.choices = choices;
        this.protection = protection;
        this.looks = looks;
    }

    @BeforeEach
    void callumWithholdsMentalHealthFromTheHospital() {
        callum = office.someone("Callum", "Reedmace");
        Desk trust = office.desk(OrganisationSign.MH).knows(callum);
        trust.writes(trust.nurse(InformationClass.MENTAL_HEALTH), MENTAL.formatted(callum.reference()));
        trust.writes(trust.nurse(), PHYSICAL.formatted(callum.reference()));
        hospital = office.desk(OrganisationSign.HO);
        choices.choose(new SharingChoice(
                callum.number(),
                InformationClass.MENTAL_HEALTH,
                hospital.organisation().number(),
                true,
                Instant.now().minusSeconds(60),
                Optional.empty(),
                ""));
        doctor = AtTheDesk.entitled(application, hospital).confirmed();
    }

    private String address() {
        return "/people/" + callum.id();
    }

    @Test
    void theRefusalAfterATraceShowsTheWay() {
        doctor.traced(callum.id());
        assertThat(doctor.opens(address()).page().select("main a").eachAttr("href"))
                .contains(address() + "/emergency");
    }

    @Test
    void whatTheyNamedOpensOverChoiceAndMissingClearanceAndNothingElse() {
        doctor.traced(callum.id());
        assertThat(doctor.opens(address() + "/emergency").main())
                .contains("up to 4 hours", "The person will read this");
        Answer sent = doctor.sends(address() + "/emergency", WELL_SAID);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(doctor.opens(sent.redirect()).main())
                .contains("you opened it in an emergency, until", "Bipolar disorder")
                .doesNotContain("Atrial fibrillation");
        assertThat(doctor.opens(address() + "/timeline").main()).contains("Bipolar disorder");
        assertThat(new AtTheDesk(application, hospital).opens(address()).status())
                .as("a colleague sees nothing")
                .isEqualTo(404);
    }

    @Test
    void whoHasARelationshipSeesMoreOnlyForThatTime() {
        hospital.knows(callum);
        assertThat(doctor.opens(address()).main())
                .contains("Atrial fibrillation", "Emergency access")
                .doesNotContain("Bipolar disorder");
        doctor.sends(address() + "/emergency", WELL_SAID);
        assertThat(doctor.opens(address()).main()).contains("Atrial fibrillation", "Bipolar disorder");
        Emergency open = emergencies.of(callum.number()).getFirst();
        emergencies.end(doctor(open.who()), open.id());
        assertThat(doctor.opens(address()).main()).doesNotContain("Bipolar disorder");
    }

    @Test
    void itIsInTheLogAndWaitsForItsReview() {
        doctor.traced(callum.id());
        doctor.sends(address() + "/emergency", WELL_SAID);
        assertThat(looks.at(callum.number(), 1).looks())
                .filteredOn(look -> look.look().verb() == Verb.BREAK_GLASS)
                .singleElement()
                .satisfies(look -> assertThat(look.look().detail()).contains("mental-health", "4 h", "life"));
        Emergency waiting = emergencies.toReview().stream()
                .filter(emergency -> emergency.person() == callum.number())
                .findFirst()
                .orElseThrow();
        assertThat(waiting.until()).isEqualTo(waiting.since().plus(Duration.ofHours(4)));
        var review = new Emergency.Review(Instant.now(), "privacy", EmergencyOutcome.JUSTIFIED, "As it should be");
        assertThat(emergencies.review(waiting.id(), review)).isTrue();
        assertThat(emergencies.review(waiting.id(), review))
                .as("a second review")
                .isFalse();
        assertThat(emergencies.toReview()).extracting(Emergency::id).doesNotContain(waiting.id());
    }

    @Test
    void itIsAskedForAgainUntilItIsSaidWell() {
        doctor.traced(callum.id());
        Answer short_ = doctor.sends(address() + "/emergency", "reason", "life", "words", "unwell", "hours", "1");
        assertThat(short_.status()).isEqualTo(422);
        assertThat(short_.page().title()).startsWith("Error:");
        assertThat(short_.page().select(".nhsuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#words", "#classes");
        Answer secret = doctor.sends(
                address() + "/emergency",
                "reason",
                "life",
                "classes",
                "general",
                "words",
                "Overdose; must know the medicine and dose",
                "unseen",
                "They would be angry with me if they knew",
                "hours",
                "5");
        assertThat(secret.page().select(".nhsuk-error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#unseen", "#hours");
        assertThat(doctor.opens(address()).status()).isEqualTo(403);
    }

    @Test
    void whoHasNotJustProvedWhoTheyAreIsAskedToFirst() {
        AtTheDesk before = AtTheDesk.entitled(application, hospital);
        before.traced(callum.id());
        assertThat(before.opens(address() + "/emergency").redirect()).startsWith("/confirm-it-is-you");
        assertThat(before.sends(address() + "/emergency", WELL_SAID).redirect()).startsWith("/confirm-it-is-you");
        assertThat(emergencies.of(callum.number())).isEmpty();
    }

    @Test
    void whoIsNotEntitledOrHasNotTracedThemDoesNotGetThere() {
        AtTheDesk nurse = new AtTheDesk(application, hospital).confirmed();
        nurse.traced(callum.id());
        assertThat(nurse.opens(address() + "/emergency").status()).isEqualTo(403);
        assertThat(nurse.sends(address() + "/emergency", WELL_SAID).status()).isEqualTo(403);
        assertThat(doctor.opens(address() + "/emergency").status()).isEqualTo(404);
        assertThat(doctor.sends(address() + "/emergency", WELL_SAID).status()).isEqualTo(404);
        assertThat(emergencies.of(callum.number())).isEmpty();
    }

    @Test
    void aVeryRestrictedRecordStaysShut() {
        doctor.traced(callum.id());
        doctor.sends(address() + "/emergency", WELL_SAID);
        protection.raise(callum.id(), Flag.V, "a test", null, new Recorder("a test", null));
        assertThat(doctor.opens(address()).main()).doesNotContain("Bipolar", "Atrial");
        assertThat(office.search(
                                doctor(emergencies
                                        .of(callum.number())
                                        .getFirst()
                                        .who()),
                                "Condition?patient=" + callum.id())
                        .matches())
                .isEmpty();
    }

    @Test
    void searchesFindIndeedWhatWasOpened() {
        doctor.traced(callum.id());
        doctor.sends(address() + "/emergency", WELL_SAID);
        Viewer viewer = doctor(emergencies.of(callum.number()).getFirst().who());
        assertThat(office.search(viewer, "Condition?patient=" + callum.id()).matches())
                .hasSize(1);
        assertThat(office.search(viewer, "Condition?code:text=bipolar").matches())
                .hasSize(1);
    }

    @Test
    void theReasonOfSafeguardingKeepsItFromThePerson() {
        doctor.traced(callum.id());
        doctor.sends(
                address() + "/emergency",
                "reason",
                EmergencyReason.SAFEGUARDING.code(),
                "classes",
                "safeguarding",
                "words",
                "Bruises that do not fit what is said of them",
                "unseen",
                "Whoever reads along at home may be who did it",
                "hours",
                "1");
        assertThat(emergencies.of(callum.number()).getFirst().unseenBecause())
                .contains("Whoever reads along at home may be who did it");
    }

    private Viewer doctor(String who) {
        return new Viewer(
                who,
                "A doctor",
                hospital.organisation().number(),
                new int[] {hospital.team().number()},
                Purpose.DIRECT_CARE,
                Mandate.ofStaff(Set.copyOf(List.of(Purpose.DIRECT_CARE)), 127, true));
    }
}
