package oneplace.record.mine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Chosen;
import oneplace.trust.access.OptOutKind;
import oneplace.trust.access.OptOuts;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class PersonChoosesWhoSeesWhatTests {

    private static final String MENTAL_HEALTH = "/my/choices/mental-health";

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    SharedRecord record;

    @Autowired
    SharingChoices choices;

    @Autowired
    OptOuts optOuts;

    @Autowired
    Looks looks;

    private Someone cal;
    private Desk trust;
    private Desk hospital;
    private Desk council;
    private SomebodySignedIn himself;
    private ResourceId lowMood;

    @BeforeEach
    void calIsLookedAfterByThree() {
        cal = office.someone("Cal", "Chooser");
        trust = office.desk(OrganisationSign.MH).knows(cal);
        hospital = office.desk(OrganisationSign.HO).knows(cal);
        council = office.desk(OrganisationSign.SC).knows(cal);
        himself = SomebodySignedIn.person(application, cal, "Cal Chooser");
        lowMood = trust.writes(at(trust), """
                {"resourceType":"Condition","meta":{"security":[{"system":"%s","code":"mental-health"}]},
                 "code":{"text":"Low mood"},"subject":{"reference":"%s"}}""".formatted(InformationClass.SYSTEM, cal.reference()))
                .id();
    }

    private static Viewer at(Desk desk) {
        return desk.nurse(InformationClass.MENTAL_HEALTH);
    }

    private boolean reads(Desk desk) {
        boolean read = record.read(at(desk), lowMood).isPresent();
        var listed = office.search(at(desk), "Condition?patient=" + cal.id());
        var counted = office.search(at(desk), "Condition?patient=" + cal.id() + "&_total=accurate");
        boolean history = !record.history(at(desk), lowMood).isEmpty();
        assertThat(List.of(!listed.matches().isEmpty(), counted.total().orElse(0L) == 1, history))
                .as("list, count and history agree with the read")
                .containsOnly(read);
        return read;
    }

    private String number(Desk desk) {
        return String.valueOf(desk.organisation().number());
    }

    @Test
    void withdrawnFromOneOrganisationItIsGoneFromItsNextReadListAndCount() {
        assertThat(reads(hospital)).isTrue();
        var saved =
                himself.sends(MENTAL_HEALTH, "how", "except", "party", number(hospital), "words", "I tell them myself");
        assertThat(saved.redirect()).isEqualTo("/my/choices?done=mental-health");
        assertThat(reads(hospital)).isFalse();
        assertThat(reads(council)).isTrue();
        assertThat(reads(trust)).isTrue();

        himself.sends(MENTAL_HEALTH, "how", "usual");
        assertThat(reads(hospital)).isTrue();
    }

    @Test
    void keptToThoseNamedNobodyElseSeesItButTheAuthor() {
        himself.sends(MENTAL_HEALTH, "how", "named", "party", number(council));
        assertThat(reads(council)).isTrue();
        assertThat(reads(hospital)).isFalse();
        assertThat(reads(trust)).as("who wrote it keeps it").isTrue();
    }

    @Test
    void thePageSaysWhatItMeansTodayAndWhatCannotBeHidden() {
        himself.sends(MENTAL_HEALTH, "how", "except", "party", number(hospital));
        var page = himself.opens("/my/choices");
        assertThat(page.main())
                .contains("All teams caring for me, but not Invented "
                        + hospital.organisation().code())
                .contains("Everything but mental health")
                .contains("A service keeps what it wrote itself")
                .contains("Everyone else Nothing");
    }

    @Test
    void whatIsToldAgreesWithWhatActs() {
        himself.sends(
                MENTAL_HEALTH,
                "how",
                "named",
                "party",
                String.valueOf(hospital.team().number()));
        Chosen chosen = Chosen.at(java.time.Instant.now(), choices.of(cal.number()));
        for (Desk desk : List.of(hospital, council)) {
            assertThat(reads(desk))
                    .isEqualTo(!chosen.withheld(
                            InformationClass.MENTAL_HEALTH,
                            desk.team().number(),
                            desk.organisation().number()));
        }
    }

    @Test
    void everyChoiceIsKeptWithItsWordsAndIsInTheLog() {
        himself.sends(MENTAL_HEALTH, "how", "except", "party", number(hospital), "words", "I tell them myself");
        himself.sends(MENTAL_HEALTH, "how", "usual");
        var page = himself.opens("/my/choices");
        assertThat(page.main())
                .contains("not for Invented")
                .contains("I tell them myself")
                .contains("Cal Chooser");
        assertThat(looks.at(cal.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.look().verb()).isEqualTo(Verb.UPDATE));
    }

    @Test
    void someExceptNobodyIsAskedAgain() {
        var answer = himself.sends(MENTAL_HEALTH, "how", "except");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).contains("Name at least one");
        assertThat(himself.sends(MENTAL_HEALTH).status()).isEqualTo(422);
        assertThat(himself.opens("/my/choices/nothing").status()).isEqualTo(404);
    }

    @Test
    void onlyThoseNamedWithoutAnyIsAskedAgainAndHidesNothing() {
        var answer = himself.sends(MENTAL_HEALTH, "how", "named");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).contains("Name at least one that may see it");
        assertThat(reads(hospital)).isTrue();
    }

    @Test
    void whomTheyDoNotKnowTheyCannotName() {
        Desk stranger = office.desk(OrganisationSign.HO);
        var answer = himself.sends(MENTAL_HEALTH, "how", "except", "party", number(stranger));
        assertThat(answer.status()).isEqualTo(422);
    }

    @Test
    void staffWriteDownAChoiceWithWhoDecidedAndWhy() {
        SomebodySignedIn nurse = SomebodySignedIn.staff(
                application, council, Role.RESTRICTED_CLEARANCE_PRACTITIONER, InformationClass.MENTAL_HEALTH);
        String address = "/people/" + cal.id() + "/sharing";
        var asked = nurse.sends(address + "/choices/mental-health", "how", "except", "party", number(hospital));
        assertThat(asked.errors()).contains("Say who decided").contains("Say why");
        nurse.sends(
                address + "/choices/mental-health",
                "how",
                "except",
                "party",
                number(hospital),
                "decided",
                "Cal himself",
                "why",
                "he rang; he is not online");
        assertThat(reads(hospital)).isFalse();
        assertThat(nurse.opens(address).main())
                .contains("Kezia Nwosu, district nurse, for Cal himself: he rang; he is not online");
    }

    @Test
    void thatARestrictedClassIsKeptToFewIsToldOnlyToWhoIsCleared() {
        himself.sends(MENTAL_HEALTH, "how", "except", "party", number(hospital), "words", "It is mine");
        SomebodySignedIn uncleared = SomebodySignedIn.staff(application, council, Role.PRACTITIONER);
        String address = "/people/" + cal.id() + "/sharing";
        assertThat(uncleared.opens(address).main())
                .contains("Care and support")
                .doesNotContain("Mental health")
                .doesNotContain("It is mine");
        assertThat(uncleared.opens(address + "/choices/mental-health").status()).isEqualTo(403);
        SomebodySignedIn cleared = SomebodySignedIn.staff(
                application, council, Role.RESTRICTED_CLEARANCE_PRACTITIONER, InformationClass.MENTAL_HEALTH);
        assertThat(cleared.opens(address).main()).contains("It is mine");
    }

    @Test
    void optOutsStandApartAndChangeNobodysCare() {
        boolean before = reads(hospital);
        himself.sends("/my/opt-outs", "out", "local", "out", "national");
        assertThat(optOuts.of(List.of(cal.number()))).containsExactlyInAnyOrder(OptOutKind.LOCAL, OptOutKind.NATIONAL);
        assertThat(reads(hospital)).isEqualTo(before).isTrue();
        assertThat(himself.opens("/my/opt-outs").page().select("input[checked]"))
                .hasSize(2);
        himself.sends("/my/opt-outs");
        assertThat(optOuts.of(List.of(cal.number()))).isEmpty();
    }
}
