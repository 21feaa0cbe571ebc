package oneplace.record.sharedrecord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Recorder;
import oneplace.record.sharedrecord.web.AtTheDesk.Answer;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class NurseWithoutRelationshipTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final Protection protection;
    private final Looks looks;
    private Someone edith;
    private Desk practice;
    private Desk nursing;
    private AtTheDesk nurse;

    @Autowired
    NurseWithoutRelationshipTests(
            WebApplicationContext application,
            RecordOffice office,
            Persons persons,
            Protection protection,
            Looks looks) {
        this.application = application;
        this.office = office;
        this.persons = persons;
        this.protection = protection;
        this.looks = looks;
    }

    @BeforeEach
    void edithIsKnownToHerPracticeOnly() {
        edith = office.someone("Edith", "Larkwhistle");
        practice = office.desk(OrganisationSign.GP).knows(edith);
        nursing = office.desk(OrganisationSign.CH);
        nurse = new AtTheDesk(application, nursing);
    }

    @Test
    void sheMeetsTheRefusalPageWhichNamesNobody() {
        Answer answer = nurse.opens("/people/" + edith.id());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.page().title()).startsWith("You cannot open this record");
        assertThat(answer.main())
                .contains("Your team has no current link with the person you asked for.")
                .contains("Nothing was shown")
                .contains("reference")
                .doesNotContain("Edith")
                .doesNotContainIgnoringCase("larkwhistle");
        assertThat(answer.page().select("a[href*=break], a[href*=contact]").eachAttr("href"))
                .allMatch("/contact"::equals);
    }

    @Test
    void thePageIsTheSameByteForByteForSomebodyWhoDoesNotExist() {
        String refused = nurse.opens("/people/" + edith.id()).body();
        assertThat(unsigned(nurse.opens("/people/" + PersonId.next()).body())).isEqualTo(unsigned(refused));
        assertThat(unsigned(nurse.opens("/people/" + edith.id() + "/timeline").body()))
                .isEqualTo(unsigned(refused));
        assertThat(unsigned(nurse.opens("/people/" + edith.id() + "/contact").body()))
                .isEqualTo(unsigned(refused));
        assertThat(unsigned(nurse.opens("/people/" + PersonId.next() + "/entries/Condition/x")
                        .body()))
                .isEqualTo(unsigned(refused));
    }

    /** Without reference, time and the token of the form in the header. */
    private static String unsigned(String page) {
        return page.replaceAll("\\d+-\\d{8}", "#")
                .replaceAll("\\d{2}:\\d{2}", "#")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "#");
    }

    @Test
    void theRefusalIsInTheLogWithWhoAndWhy() {
        nurse.opens("/people/" + edith.id());
        List<PastLook> all = looks.at(edith.number(), 1).looks();
        assertThat(all)
                .filteredOn(look -> look.look().verb() == Verb.REFUSED)
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.look().who()).isEqualTo(nurse.who());
                    assertThat(look.look().whoName()).isEqualTo("Kezia Nwosu, district nurse");
                    assertThat(look.look().detail()).contains("no relationship");
                });
    }

    @Test
    void afterATraceThePageNamesWhatIsMissingAndTheWaysOn() {
        nurse.traced(edith.id());
        Answer answer = nurse.opens("/people/" + edith.id());
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.main())
                .contains(nursing.team().name() + " has no such link today")
                .doesNotContain("Edith");
        assertThat(answer.page().select("main a").eachAttr("href"))
                .containsExactly("/people/" + edith.id() + "/contact", "/contact");
    }

    @Test
    void aRecordedContactOpensTheRecordAndStandsInIt() {
        nurse.traced(edith.id());
        assertThat(nurse.opens("/people/" + edith.id() + "/contact").main()).contains("Record a contact", "28 days");
        Answer sent = nurse.sends(
                "/people/" + edith.id() + "/contact",
                "team",
                nursing.team().code().value(),
                "how",
                "HH",
                "reason",
                "Fell on the stairs, dressing on the left shin");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.redirect()).isEqualTo("/people/" + edith.id());
        Answer opened = nurse.opens(sent.redirect());
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.main())
                .contains("LARKWHISTLE, Edith")
                .contains("this person is in contact with " + nursing.team().name())
                .contains("Contact recorded by " + nursing.team().name());
        assertThat(new AtTheDesk(application, practice)
                        .opens("/people/" + edith.id() + "/timeline")
                        .main())
                .contains("Fell on the stairs");
    }

    @Test
    void aContactWithoutATraceIsRefusedAndOpensNothing() {
        Answer sent = nurse.sends(
                "/people/" + edith.id() + "/contact",
                "team",
                nursing.team().code().value(),
                "how",
                "HH",
                "reason",
                "Guessing");
        assertThat(sent.status()).isEqualTo(404);
        assertThat(nurse.opens("/people/" + edith.id()).status()).isEqualTo(404);
    }

    @Test
    void aContactWithoutAReasonOrForAnotherTeamIsAskedForAgainAndKeepsWhatWasTyped() {
        nurse.traced(edith.id());
        Answer sent = nurse.sends(
                "/people/" + edith.id() + "/contact",
                "team",
                practice.team().code().value(),
                "how",
                "VR",
                "reason",
                "x".repeat(401));
        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.page().title()).startsWith("Error:");
        assertThat(sent.page().select(".nhsuk-error-summary a").eachAttr("href"))
                .containsExactly("#team", "#reason");
        assertThat(sent.page().select("textarea").text()).hasSize(401);
        assertThat(sent.page().select("input[value=VR]").hasAttr("checked")).isTrue();
        assertThat(nurse.opens("/people/" + edith.id()).status()).isEqualTo(403);
    }

    @Test
    void someoneRedactedAnswersAsAbsentEvenToTheirPractice() {
        assertThat(new AtTheDesk(application, practice)
                        .opens("/people/" + edith.id())
                        .status())
                .isEqualTo(200);
        protection.raise(edith.id(), Flag.REDACTED, "a test", null, new Recorder("a test", null));
        assertThat(new AtTheDesk(application, practice)
                        .opens("/people/" + edith.id())
                        .status())
                .isEqualTo(404);
        nurse.traced(edith.id());
        assertThat(nurse.opens("/people/" + edith.id()).status()).isEqualTo(404);
    }

    @Test
    void aRoleThatMayNotReadRecordsIsRefusedWhateverItsTeam() {
        AtTheDesk analyst = new AtTheDesk(application, practice, Role.ANALYST);
        analyst.traced(edith.id());
        assertThat(analyst.opens("/people/" + edith.id()).status()).isEqualTo(404);
        assertThat(analyst.opens("/people/" + edith.id() + "/contact").status()).isEqualTo(404);
    }

    @Test
    void whenTheRelationshipEndsTheNextRequestIsRefused() {
        AtTheDesk partner = new AtTheDesk(application, practice);
        assertThat(partner.opens("/people/" + edith.id()).status()).isEqualTo(200);
        practice.leaves(edith);
        assertThat(partner.opens("/people/" + edith.id()).status()).isEqualTo(404);
        assertThat(partner.opens("/people/" + edith.id() + "/timeline").status())
                .isEqualTo(404);
    }
}
