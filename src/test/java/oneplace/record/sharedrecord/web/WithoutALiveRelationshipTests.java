package oneplace.record.sharedrecord.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.sharedrecord.web.AtTheDesk.Answer;
import oneplace.trust.access.Emergencies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A team that has left Kerra keeps what it wrote, and a doctor opens her record in an emergency: both see less of her. */
@WithPlace
class WithoutALiveRelationshipTests {

    private static final String CONDITION = """
            {"resourceType":"Condition","subject":{"reference":"%s"},"code":{"text":"Leg ulcer"}}""";

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final Circles circles;
    private final Protection protection;
    private final Emergencies emergencies;
    private Someone kerra;
    private Desk nursing;
    private AtTheDesk nurse;
    private String address;

    @Autowired
    WithoutALiveRelationshipTests(
            WebApplicationContext application,
            RecordOffice office,
            Persons persons,
            Circles circles,
            Protection protection,
            Emergencies emergencies) {
        this.application = application;
        this.office = office;
        this.persons = persons;
        this.circles = circles;
        this.protection = protection;
        this.emergencies = emergencies;
    }

    @BeforeEach
    void aNurseHasWrittenOfHer() {
        Person person = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Kerra", "Jewellbury", "1939-09-09", "ZZ90 1AA")), CLERK))
                .person();
        kerra = new Someone(person.id(), person.number());
        circles.join(
                kerra.id(),
                new CircleMember(
                        UUID.randomUUID(),
                        "Demelza Jewellbury",
                        "daughter",
                        CircleKind.FAMILY,
                        "after six",
                        "key holder",
                        false,
                        null,
                        null,
                        null),
                CLERK);
        circles.nameContact(
                kerra.id(), new NamedContact("Loveday Penrose", "link worker", "", null, LocalDate.now()), CLERK);
        nursing = office.desk(OrganisationSign.CH).knows(kerra);
        nurse = AtTheDesk.keeper(application, nursing);
        address = "/people/" + kerra.id();
    }

    @Test
    void onALiveRelationshipAllOfItIsThere() {
        assertThat(nurse.opens(address).main()).contains("Demelza", "Loveday Penrose");
        assertThat(nurse.opens(address + "/about").main()).contains("ZZ90 1AA", "Demelza");
        assertThat(nurse.opens(address + "/sharing").status()).isEqualTo(200);
    }

    @Test
    void whoLeftSeesNameAndBirthDateAndWhatTheyWrote() {
        nursing.writes(nursing.nurse(), CONDITION.formatted(kerra.reference()));
        nursing.leaves(kerra);
        Answer summary = nurse.opens(address);
        assertThat(summary.status()).isEqualTo(200);
        assertThat(summary.main())
                .contains(
                        "JEWELLBURY, Kerra",
                        "9 Sep 1939",
                        "Leg ulcer",
                        "Not shown:",
                        "its link with this person has ended");
        for (String page : List.of(address, address + "/timeline")) {
            assertThat(nurse.opens(page).body())
                    .as(page)
                    .doesNotContain("ZZ90 1AA", "Demelza", "Loveday", "/about", "/sharing");
            assertThat(nurse.opens(page).main()).as(page).doesNotContain("NHS number");
        }
    }

    @Test
    void whoLeftAndWroteNothingSeesNothing() {
        nursing.leaves(kerra);
        assertThat(nurse.opens(address).status()).isEqualTo(404);
        assertThat(nurse.opens(address + "/timeline").status()).isEqualTo(404);
    }

    @Test
    void whoLeftOpensNoPageOfWhatIsKnownOfHerAndChangesNothing() {
        nursing.writes(nursing.nurse(), CONDITION.formatted(kerra.reference()));
        protection.raise(kerra.id(), Flag.R, "threatened", null, CLERK);
        nursing.leaves(kerra);
        for (String page : List.of("", "/details", "/number", "/needs", "/circle", "/contact", "/protection")) {
            assertThat(nurse.opens(address + "/about" + page).status()).as(page).isEqualTo(404);
        }
        for (String page : List.of("", "/invite", "/choices/mental-health")) {
            assertThat(nurse.opens(address + "/sharing" + page).status())
                    .as(page)
                    .isEqualTo(404);
        }
        lower();
        assertThat(persons.find(kerra.id()).orElseThrow().is(Flag.R)).isTrue();
    }

    @Test
    void anEmergencyOpensNeitherHerCircleNorAChangeNorHerChoices() {
        nurse = emergency("clinical");
        assertThat(nurse.opens(address).main()).contains("in an emergency").doesNotContain("Demelza", "Loveday");
        Answer about = nurse.opens(address + "/about");
        assertThat(about.main()).contains("ZZ90 1AA").doesNotContain("Demelza", "Loveday");
        assertThat(about.page().select("main a[href*=/about/]")).isEmpty();
        for (String page : List.of("/details", "/circle", "/protection")) {
            assertThat(nurse.opens(address + "/about" + page).status()).as(page).isEqualTo(403);
        }
        assertThat(nurse.opens(address + "/sharing").status()).isEqualTo(404);
        assertThat(nurse.opens(address + "/sharing/invite").status()).isEqualTo(404);
    }

    @Test
    void anEmergencyThatNamesGeneralInformationOpensHerCircle() {
        nurse = emergency("general");
        assertThat(nurse.opens(address).main()).contains("Demelza", "Loveday Penrose");
        assertThat(nurse.opens(address + "/about").main()).contains("Demelza");
    }

    @Test
    void nobodyLowersHerProtectionInAnEmergency() {
        protection.raise(kerra.id(), Flag.R, "threatened", null, CLERK);
        nurse = emergency("general");
        assertThat(lower().status()).isEqualTo(403);
        assertThat(persons.find(kerra.id()).orElseThrow().is(Flag.R)).isTrue();
    }

    @Test
    void aVeryRestrictedRecordIsNotOpenedInAnEmergency() {
        protection.raise(kerra.id(), Flag.V, "court order", null, CLERK);
        Answer answer = ask(stranger(), "general");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Emergency access does not open this record");
        assertThat(emergencies.of(kerra.number())).isEmpty();
    }

    private Answer lower() {
        return nurse.sends(address + "/about/protection/lower", "lowered", "R", "why", "it is over");
    }

    private AtTheDesk stranger() {
        AtTheDesk stranger =
                AtTheDesk.keeper(application, office.desk(OrganisationSign.HO)).confirmed();
        stranger.traced(kerra.id());
        return stranger;
    }

    private AtTheDesk emergency(String of) {
        AtTheDesk doctor = stranger();
        assertThat(ask(doctor, of).status()).isEqualTo(303);
        return doctor;
    }

    private Answer ask(AtTheDesk doctor, String of) {
        return doctor.sends(
                address + "/emergency",
                "reason",
                "life",
                "words",
                "Overdose; must know the medicine and dose",
                "hours",
                "1",
                "classes",
                of);
    }
}
