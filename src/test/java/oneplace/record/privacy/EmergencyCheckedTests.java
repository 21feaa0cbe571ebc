package oneplace.record.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.privacy.AtAPage.Answer;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.EmergencyReason;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A doctor opened Callan's record in the night; the privacy officer checks it, and he reads what was found. */
@WithPlace
class EmergencyCheckedTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Emergencies emergencies;

    @Autowired
    Audit audit;

    @Autowired
    Clock clock;

    private final String doctor = UUID.randomUUID().toString();
    private Desk hospital;
    private Someone callan;
    private AtAPage himself;
    private AtAPage officer;
    private StaffMember barnaby;

    @BeforeEach
    void theNight() {
        hospital = office.desk(OrganisationSign.HO);
        callan = office.someone("Callan", "Trevorrow");
        himself = AtAPage.person(application, UUID.randomUUID(), callan.id(), "Callan Trevorrow");
        barnaby = AtAPage.member(hospital, "Barnaby Eccles", "privacy officer", Role.PRIVACY_OFFICER);
        officer = AtAPage.staff(application, barnaby);
    }

    @Test
    void itStandsFirstOnHisPageAndHeReadsTheCheck() {
        Emergency emergency = opened(doctor, Optional.empty());
        assertThat(himself.opens("/my/looks").main())
                .contains("Opened in an emergency", "Dr Lena Marsh", "collapsed and cannot tell us", "is due by");

        Answer done = officer.sends(
                "/privacy/emergencies/" + emergency.id(), "outcome", "justified", "words", "He needed the right dose.");

        assertThat(done.redirect()).isEqualTo("/privacy/emergencies");
        assertThat(himself.opens("/my/looks").main()).contains("It was right. He needed the right dose.");
        assertThat(officer.opens("/privacy/emergencies").main())
                .doesNotContain(hospital.organisation().name());
        assertThat(officer.opens("/privacy/emergencies?show=checked").main()).contains("TREVORROW, Callan");
    }

    @Test
    void aCheckNeedsAnOutcomeAndWords() {
        Emergency emergency = opened(doctor, Optional.empty());

        Answer page = officer.sends("/privacy/emergencies/" + emergency.id(), "words", "");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.errors()).contains("Choose what you found", "Write what the person will read");
        assertThat(emergencies.find(emergency.id()).orElseThrow().review()).isEmpty();
    }

    @Test
    void nobodyChecksTheirOwnAndNobodyChecksTwice() {
        Emergency own = opened(barnaby.id().toString(), Optional.empty());
        assertThat(officer.sends("/privacy/emergencies/" + own.id(), "outcome", "justified", "words", "I had to.")
                        .errors())
                .contains("this look is your own");

        Emergency once = opened(doctor, Optional.empty());
        officer.sends("/privacy/emergencies/" + once.id(), "outcome", "justified", "words", "Right.");
        assertThat(officer.sends("/privacy/emergencies/" + once.id(), "outcome", "not-justified", "words", "Wrong.")
                        .errors())
                .contains("Somebody else changed this meanwhile");
    }

    @Test
    void whatWouldRaiseTheDangerIsNowhereOnHisPages() {
        opened(doctor, Optional.of("telling him would put his sister at risk"));
        look(doctor, Verb.READ, "3 Condition");
        look("a-system", Verb.READ, "1 Condition");

        assertThat(himself.opens("/my/looks").main()).contains("a-system").doesNotContain("Lena Marsh", "emergency.");
        assertThat(himself.opens("/my/looks").page().select("tbody").text()).doesNotContain("Emergency access");
        assertThat(himself.opens("/my/looks.csv").body()).doesNotContain("Lena Marsh");
        assertThat(officer.opens("/privacy/people/" + callan.id() + "/looks").main())
                .contains("Lena Marsh", "Emergency access");
        assertThat(officer.opens("/privacy/emergencies").main()).contains("Lena Marsh");
    }

    private Emergency opened(String who, Optional<String> unseen) {
        Instant now = clock.instant();
        Emergency emergency = new Emergency(
                UUID.randomUUID(),
                callan.number(),
                who,
                "Dr Lena Marsh, emergency doctor",
                hospital.organisation().number(),
                hospital.team().number(),
                Set.of(InformationClass.MENTAL_HEALTH),
                unseen.isPresent() ? EmergencyReason.SAFEGUARDING : EmergencyReason.LIFE,
                "collapsed and cannot tell us about his medicines",
                unseen,
                now,
                now.plusSeconds(4 * 3600),
                LocalDate.now(clock).plusDays(7),
                Optional.empty());
        emergencies.record(emergency);
        look(who, Verb.BREAK_GLASS, "emergency access");
        return emergency;
    }

    private void look(String who, Verb verb, String detail) {
        audit.record(new Look(
                who,
                who.equals("a-system") ? "a-system" : "Dr Lena Marsh, emergency doctor",
                hospital.organisation().number(),
                verb,
                Purpose.DIRECT_CARE,
                new long[] {callan.number()},
                detail));
    }
}
