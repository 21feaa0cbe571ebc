package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberChecks;
import oneplace.record.person.NumberSource;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.person.web.AtTheIndex.Answer;
import oneplace.trust.audit.Looks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Kerra's address must not be known; and her NHS number, at first not known, is found in a letter and then traced. */
@WithPlace
class KerraIsThreatenedTests {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    Persons persons;

    @Autowired
    Protection protection;

    @Autowired
    NumberChecks checks;

    @Autowired
    Looks looks;

    private Desk desk;
    private AtTheIndex nurse;
    private AtTheIndex coordinator;
    private Person kerra;
    private String about;

    @BeforeEach
    void kerraIsOneOfTheirPeople() {
        kerra = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Kerra", "Jewellbury", "1939-09-09", "ZZ90 1AA")), CLERK))
                .person();
        desk = office.desk(OrganisationSign.CH).knows(new Someone(kerra.id(), kerra.number()));
        nurse = new AtTheIndex(application, desk, Role.PRACTITIONER);
        coordinator = new AtTheIndex(application, desk, Role.CO_ORDINATOR);
        about = "/people/" + kerra.id() + "/about";
    }

    @Test
    void aNurseProtectsHerAtOnceAndTheReasonStands() {
        assertThat(nurse.opens(about).page().select("a[href=" + about + "/protection]"))
                .hasSize(1);
        assertThat(nurse.opens(about + "/protection").main()).contains("Not protected");

        Answer answer = nurse.sends(
                about + "/protection/raise",
                "flag",
                "R",
                "reason",
                "threatened by a former partner",
                "review-day",
                "1",
                "review-month",
                "3",
                "review-year",
                "2199");

        assertThat(answer.redirect()).isEqualTo(about + "/protection?done=raised");
        assertThat(nurse.opens(about).body()).contains("Protected details").doesNotContain("ZZ90 1AA");
        assertThat(nurse.opens(about + "/protection").main())
                .contains("threatened by a former partner", "1 Mar 2199", "It holds", "Kezia Nwosu");
        assertThat(protection.history(kerra.id())).singleElement().satisfies(flag -> {
            assertThat(flag.flag()).isEqualTo(Flag.R);
            assertThat(flag.review()).isEqualTo(LocalDate.of(2199, 3, 1));
        });
        assertThat(looks.at(kerra.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.toString()).contains("UPDATE", "raised flag R"));
    }

    @Test
    void onlyWhoMayOpenEndsIt() {
        nurse.sends(about + "/protection/raise", "flag", "R", "reason", "threatened");

        assertThat(nurse.opens(about + "/protection").main()).doesNotContain("End the protection");
        assertThat(nurse.sends(about + "/protection/lower", "lowered", "R", "why", "it is over")
                        .status())
                .isEqualTo(403);
        assertThat(persons.find(kerra.id()).orElseThrow().is(Flag.R)).isTrue();

        assertThat(coordinator
                        .sends(about + "/protection/lower", "lowered", "R", "why", "")
                        .errors())
                .contains("Say why");
        coordinator.sends(about + "/protection/lower", "lowered", "R", "why", "he has died; she asked");
        assertThat(nurse.opens(about).body()).contains("ZZ90 1AA");
        assertThat(nurse.opens(about + "/protection").main()).contains("threatened", "he has died; she asked");
    }

    @Test
    void aVeryRestrictedRecordIsOpenedAgainOnlyByWhoMayOpen() {
        nurse.sends(about + "/protection/raise", "flag", "V", "reason", "court order");

        assertThat(nurse.opens(about).main()).contains("This record is very restricted");
        assertThat(nurse.opens(about + "/protection").status()).isEqualTo(403);
        assertThat(coordinator.opens(about).page().select("a[href=" + about + "/protection]"))
                .hasSize(1);
        assertThat(coordinator.opens(about + "/protection").main())
                .contains("court order")
                .doesNotContain("Protect this person");
        assertThat(coordinator
                        .sends(about + "/protection/raise", "flag", "R", "reason", "also")
                        .status())
                .isEqualTo(403);

        coordinator.sends(about + "/protection/lower", "lowered", "V", "why", "order lifted");
        assertThat(nurse.opens(about).main()).contains("JEWELLBURY, Kerra");
    }

    @Test
    void whoProtectsHerIsLedToAPageTheyMayOpen() {
        for (Flag flag : new Flag[] {Flag.R, Flag.V}) {
            for (AtTheIndex who : new AtTheIndex[] {nurse, coordinator}) {
                Answer raised = who.sends(about + "/protection/raise", "flag", flag.code(), "reason", "threatened");
                Answer then = who.opens(raised.redirect());
                assertThat(then.status()).as(flag.code()).isEqualTo(200);
                assertThat(then.main()).contains("It is done: ", "from now on, for you too");
                Answer lowered =
                        coordinator.sends(about + "/protection/lower", "lowered", flag.code(), "why", "it is over");
                assertThat(coordinator.opens(lowered.redirect()).main())
                        .contains("It is done: these details are no longer protected");
                assertThat(who.opens(raised.redirect()).main()).doesNotContain("It is done");
            }
        }
    }

    @Test
    void nothingIsProtectedWithoutSayingHowFarAndWhyOrUntilADayThatIsPast() {
        String raise = about + "/protection/raise";
        assertThat(nurse.sends(raise, "reason", "x").errors()).contains("Choose how far");
        assertThat(nurse.sends(raise, "flag", "REDACTED", "reason", "x").errors())
                .contains("Choose how far");
        assertThat(nurse.sends(raise, "flag", "R", "reason", " ").errors()).contains("Say why");
        assertThat(nurse.sends(
                                raise,
                                "flag",
                                "R",
                                "reason",
                                "x",
                                "review-day",
                                "1",
                                "review-month",
                                "1",
                                "review-year",
                                "2001")
                        .errors())
                .contains("must not be in the past");
        assertThat(coordinator
                        .sends(about + "/protection/lower", "lowered", "R", "why", "x")
                        .errors())
                .contains("which protection ends");
        assertThat(protection.history(kerra.id())).isEmpty();
    }

    @Test
    void aNumberFromALetterIsConfirmedByTheTraceLater() {
        NhsNumber number = freshNumber();
        String form = about + "/number";

        assertThat(nurse.sends(form, "nhsNumber", number.display(), "status", "01", "source", "document")
                        .errors())
                .contains("Only a trace with the national service");
        assertThat(nurse.sends(form, "nhsNumber", number.display(), "status", "02", "source", "document")
                        .redirect())
                .isEqualTo(about);
        assertThat(nurse.opens(about).main()).contains(number.display() + " (not traced yet)");
        nurse.sends(form, "nhsNumber", number.display(), "status", "01", "source", "national-service");

        assertThat(persons.holder(number).orElseThrow().id()).isEqualTo(kerra.id());
        Answer page = nurse.opens(form);
        assertThat(page.main())
                .contains("A letter, card or app of the NHS", "Traced with the national service", "Kezia Nwosu");
        assertThat(page.page().title()).doesNotContain(number.digits(), number.display());
        assertThat(checks.history(kerra.id()))
                .extracting(c -> c.source())
                .containsExactly(NumberSource.NATIONAL_SERVICE, NumberSource.DOCUMENT);
        assertThat(looks.at(kerra.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.toString()).contains("UPDATE", "NHS number and its status"));
    }

    @Test
    void aNumberThatWasAnothersIsTakenAway() {
        checks.check(kerra.id(), freshNumber(), NhsNumberStatus.VERIFIED, NumberSource.NATIONAL_SERVICE, CLERK);

        nurse.sends(about + "/number", "nhsNumber", "", "status", "03", "source", "national-service");

        Person after = persons.find(kerra.id()).orElseThrow();
        assertThat(after.nhsNumber()).isNull();
        assertThat(after.nhsNumberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
    }

    @Test
    void aNumberThatIsTakenOrNoneOrUnexplainedIsRefused() {
        NhsNumber taken = freshNumber();
        persons.register(Registration.verified(taken, somebody("Ia", "Rosevear", "1960-01-01", "ZZ90 3AA")), CLERK);
        String form = about + "/number";

        assertThat(nurse.sends(form, "nhsNumber", taken.digits(), "status", "01", "source", "national-service")
                        .errors())
                .contains("Another record already has this NHS number");
        assertThat(nurse.sends(form, "nhsNumber", "123", "status", "02", "source", "person")
                        .errors())
                .contains("not a valid NHS number");
        assertThat(nurse.sends(form, "nhsNumber", "", "status", "02", "source", "person")
                        .errors())
                .contains("none is given");
        assertThat(nurse.sends(form, "nhsNumber", taken.digits()).errors())
                .contains("Choose how far the number", "Choose how you know");
        assertThat(checks.history(kerra.id())).isEmpty();
    }

    @Test
    void strangersAndThoseWhoOnlyReadAreTurnedAway() {
        AtTheIndex stranger = new AtTheIndex(application, office.desk(OrganisationSign.HO), Role.CO_ORDINATOR);
        AtTheIndex linkWorker = new AtTheIndex(application, desk, Role.LINK_WORKER);

        for (String page : new String[] {"/protection", "/number"}) {
            assertThat(stranger.opens(about + page).status()).isEqualTo(404);
            assertThat(linkWorker.opens(about + page).status()).isEqualTo(403);
        }
        assertThat(stranger.sends(about + "/protection/raise", "flag", "R", "reason", "x")
                        .status())
                .isEqualTo(404);
        assertThat(linkWorker.opens(about).page().select("a[href$=/protection]"))
                .isEmpty();
    }
}
