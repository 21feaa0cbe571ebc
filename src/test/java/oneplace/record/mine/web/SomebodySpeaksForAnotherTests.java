package oneplace.record.mine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Demographics;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.SharingChoices;
import oneplace.trust.audit.Looks;
import oneplace.trust.identity.HashedPassword;
import oneplace.trust.identity.PersonAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@WithPlace
class SomebodySpeaksForAnotherTests {

    private static final String[] USUAL = {
        "name",
        "Ben Speaker",
        "relation",
        "son",
        "kind",
        "family-or-friend",
        "scope",
        "appointments",
        "class",
        "general",
        "class",
        "clinical"
    };

    @Autowired
    WebApplicationContext application;

    @Autowired
    RecordOffice office;

    @Autowired
    ProxyGrants grants;

    @Autowired
    Persons persons;

    @Autowired
    PersonAccounts accounts;

    @Autowired
    SharingChoices choices;

    @Autowired
    Looks looks;

    @Autowired
    Clock clock;

    private Someone ada;
    private Someone ben;
    private Desk practice;
    private SomebodySignedIn herself;
    private SomebodySignedIn herSon;

    @BeforeEach
    void adaHasASon() {
        ada = office.someone("Ada", "Speaker");
        ben = office.someone("Ben", "Speaker");
        practice = office.desk(OrganisationSign.GP).knows(ada);
        herself = SomebodySignedIn.person(application, ada, "Ada Speaker");
        herSon = SomebodySignedIn.person(application, ben, "Ben Speaker");
    }

    private String invites(String... more) {
        var answer = herself.sends("/my/speakers/invite", with(USUAL, more));
        assertThat(answer.status()).as(answer.errors()).isEqualTo(200);
        return answer.page().select("main code").text();
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    private int accepts(SomebodySignedIn who, String code, String year) {
        return who.sends(
                        "/my/speakers/accept",
                        "code",
                        code.toLowerCase(java.util.Locale.ROOT),
                        "born-day",
                        "4",
                        "born-month",
                        "3",
                        "born-year",
                        year)
                .status();
    }

    private String record() {
        return "/my/for/" + ada.id() + "/record";
    }

    @Test
    void invitedByThePersonAndAcceptedWithTheHoldersOwnAccountItCounts() {
        String code = invites();
        assertThat(herSon.opens(record()).status()).isEqualTo(404);
        assertThat(accepts(herSon, code, "1951")).isEqualTo(422);
        assertThat(accepts(herSon, code, "1950")).isEqualTo(302);
        assertThat(herSon.opens(record()).status()).isEqualTo(200);
        assertThat(herSon.opens("/my/speakers").main()).contains("Ada Speaker").contains("appointments");
        assertThat(herself.opens("/my/speakers").main())
                .contains("Ben Speaker, son")
                .contains("Since");
        assertThat(accepts(SomebodySignedIn.person(application, office.someone("Cy", "Else"), "Cy"), code, "1950"))
                .as("a code works once")
                .isEqualTo(422);
    }

    @Test
    void afterFiveWrongBirthDatesACodeIsVoid() {
        String code = invites();
        for (int i = 0; i < 5; i++) {
            assertThat(accepts(herSon, code, "19" + (60 + i))).isEqualTo(422);
        }
        assertThat(accepts(herSon, code, "1950")).isEqualTo(422);
    }

    @Test
    void nobodySpeaksForThemselves() {
        assertThat(accepts(herself, invites(), "1950")).isEqualTo(422);
    }

    @Test
    void eitherEndsItAtOnceAndTheHistoryStays() {
        for (SomebodySignedIn who : List.of(herself, herSon)) {
            assertThat(accepts(herSon, invites(), "1950")).isEqualTo(302);
            ProxyGrant grant = grants.live(ben.number(), ada.number()).getFirst();
            assertThat(who.sends("/my/speakers/" + grant.id() + "/end").redirect())
                    .isEqualTo("/my/speakers");
            assertThat(herSon.opens(record()).status()).isEqualTo(404);
        }
        assertThat(grants.of(ada.number()))
                .hasSize(2)
                .allSatisfy(grant -> assertThat(grant.ended()).isPresent());
        assertThat(herself.opens("/my/speakers").main())
                .contains("by Ada Speaker")
                .contains("by Ben Speaker");
    }

    @Test
    void aStrangerEndsNothing() {
        assertThat(accepts(herSon, invites(), "1950")).isEqualTo(302);
        ProxyGrant grant = grants.live(ben.number(), ada.number()).getFirst();
        SomebodySignedIn stranger = SomebodySignedIn.person(application, office.someone("Cy", "Else"), "Cy Else");
        assertThat(stranger.sends("/my/speakers/" + grant.id() + "/end").status())
                .isEqualTo(404);
        assertThat(herSon.opens(record()).status()).isEqualTo(200);
    }

    @Test
    void whoMayDecideChoosesForThemAndOnlyAboutWhatTheyMaySee() {
        accepts(herSon, invites(), "1950");
        String hers = "/my/for/" + ada.id() + "/choices";
        assertThat(herSon.opens(hers).status())
                .as("without the right to decide")
                .isEqualTo(404);
        accepts(herSon, invites("act", "yes"), "1950");
        assertThat(herSon.opens(hers).main())
                .contains("You are choosing for Ada Speaker")
                .doesNotContain("Sexual health");
        assertThat(herSon.opens(hers + "/sexual-health").status()).isEqualTo(404);
        herSon.sends(
                hers + "/clinical",
                "how",
                "except",
                "party",
                String.valueOf(practice.organisation().number()));
        assertThat(choices.of(ada.number()).getFirst().by()).isEqualTo("Ben Speaker, speaking for the person");
    }

    @Test
    void staffNeedAPaperForEveryRightButTheirOwnWish() {
        SomebodySignedIn nurse = SomebodySignedIn.staff(application, practice, Role.PRACTITIONER);
        String page = "/people/" + ada.id() + "/sharing";
        var asked = nurse.sends(page + "/speakers", with(USUAL, "kind", "attorney", "basis", "lasting-power"));
        assertThat(asked.errors()).contains("which paper you saw");
        var done = nurse.sends(
                page + "/speakers", with(USUAL, "kind", "attorney", "basis", "lasting-power", "seen", "LPA 7000-1"));
        assertThat(accepts(herSon, done.page().select("main code").text(), "1950"))
                .isEqualTo(302);
        assertThat(nurse.opens(page).main()).contains("LPA 7000-1, seen and copied by Kezia Nwosu, district nurse");
        ProxyGrant grant = grants.live(ben.number(), ada.number()).getFirst();
        nurse.sends(page + "/speakers/" + grant.id() + "/end", "why", "power revoked");
        assertThat(herSon.opens(record()).status()).isEqualTo(404);
    }

    @Test
    void aParentSeesUntilTheAgeOfReviewAndNothingRestricted() {
        LocalDate today = London.day(clock.instant());
        Someone child = child(today.minusYears(10));
        practice.knows(child);
        SomebodySignedIn nurse = SomebodySignedIn.staff(application, practice, Role.PRACTITIONER);
        String page = "/people/" + child.id() + "/sharing/speakers";
        String[] parent = with(USUAL, "basis", "parental-responsibility", "seen", "birth certificate");
        assertThat(nurse.sends(page, with(parent, "class", "sexual-health")).errors())
                .contains("does not see restricted parts");
        assertThat(nurse.sends(page, parent).status()).isEqualTo(200);
        assertThat(grants.of(child.number()).getFirst().until())
                .contains(today.plusYears(3).atStartOfDay(London.ZONE).toInstant());

        Someone young = child(today.minusYears(14));
        practice.knows(young);
        String theirs = "/people/" + young.id() + "/sharing/speakers";
        assertThat(nurse.sends(theirs, parent).errors()).contains("review it with the young person");
        assertThat(nurse.sends(theirs, with(parent, "reviewed", "yes")).status())
                .isEqualTo(200);
        assertThat(grants.of(young.number()).getFirst().until())
                .contains(today.plusYears(2).atStartOfDay(London.ZONE).toInstant());

        Someone grown = child(today.minusYears(16));
        practice.knows(grown);
        assertThat(nurse.sends("/people/" + grown.id() + "/sharing/speakers", with(parent, "reviewed", "yes"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void bothAreWarnedBeforeItEnds() {
        LocalDate soon = London.day(clock.instant()).plusDays(20);
        accepts(
                herSon,
                invites(
                        "until-day",
                        "" + soon.getDayOfMonth(),
                        "until-month",
                        "" + soon.getMonthValue(),
                        "until-year",
                        "" + soon.getYear()),
                "1950");
        for (SomebodySignedIn who : List.of(herself, herSon)) {
            assertThat(who.opens("/my/speakers").main()).contains("This ends on");
        }
    }

    @Test
    void deathEndsTheAccountAndWhoSpokeForThemSpeaksNoMore() {
        accepts(herSon, invites(), "1950");
        accounts.register(
                ada.id(), "Ada Speaker", "ada." + ada.number(), new HashedPassword("{noop}seven otters"), "a test");
        PersonDecision decision = persons.amend(
                ada.id(),
                (known, faults) -> dead(known.demographics(), London.day(clock.instant())),
                ExamplePeople.CLERK);
        assertThat(decision).isInstanceOf(PersonDecision.Done.class);
        assertThat(accounts.of(ada.id())).isEmpty();
        assertThat(herSon.opens(record()).status()).isEqualTo(404);
        assertThat(grants.of(ada.number()).getFirst().ended().orElseThrow().why())
                .isEqualTo("the person died");
    }

    @Test
    void whatTheySpeakForIsInTheLogOfThePerson() {
        accepts(herSon, invites(), "1950");
        herSon.opens(record());
        assertThat(looks.at(ada.number(), 1).looks())
                .anySatisfy(look -> assertThat(look.look().whoName()).isEqualTo("Ben Speaker"));
    }

    @Test
    void nothingRestrictedIsTickedBeforehand() {
        var form = herself.opens("/my/speakers/invite").page();
        assertThat(form.select("input[name=class][checked]").eachAttr("value"))
                .doesNotContainAnyElementsOf(List.of(
                        InformationClass.MENTAL_HEALTH.code(),
                        InformationClass.SEXUAL_HEALTH.code(),
                        InformationClass.SUBSTANCE_MISUSE.code(),
                        InformationClass.SAFEGUARDING.code()))
                .isNotEmpty();
    }

    private Someone child(LocalDate born) {
        Demographics known = ExamplePeople.somebody("Cai", "Young" + born.getYear(), born.toString(), "ZZ99 3AA");
        var done = (PersonDecision.Done) persons.register(Registration.without(known), ExamplePeople.CLERK);
        return new Someone(done.person().id(), done.person().number());
    }

    private static Demographics dead(Demographics known, LocalDate on) {
        return new Demographics(
                known.names(),
                known.gender(),
                known.born(),
                true,
                new PartialDate(on.toString()),
                known.likesToBeCalled(),
                known.addresses(),
                known.telecoms(),
                known.memberships(),
                known.needs());
    }
}
