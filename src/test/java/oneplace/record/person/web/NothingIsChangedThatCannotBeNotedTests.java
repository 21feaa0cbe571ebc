package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.CircleChanged;
import oneplace.record.person.CircleKind;
import oneplace.record.person.CircleMember;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.FlagLowered;
import oneplace.record.person.FlagRaised;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.MatchReviews;
import oneplace.record.person.Merging;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberChecks;
import oneplace.record.person.Person;
import oneplace.record.person.PersonAmended;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.PersonsMerged;
import oneplace.record.person.PersonsUnmerged;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.context.WebApplicationContext;

/** The log goes down at the moment something is changed: after the page was opened, before the change could be noted. */
@WithPlace
class NothingIsChangedThatCannotBeNotedTests {

    private static final Set<Class<?>> CHANGES = Set.of(
            PersonAmended.class,
            CircleChanged.class,
            FlagRaised.class,
            FlagLowered.class,
            PersonsMerged.class,
            PersonsUnmerged.class);

    @Autowired
    WebApplicationContext application;

    @Autowired
    ConfigurableApplicationContext listening;

    @Autowired
    RecordOffice office;

    @Autowired
    Persons persons;

    @Autowired
    Circles circles;

    @Autowired
    Protection protection;

    @Autowired
    NumberChecks checks;

    @Autowired
    Merging merging;

    @Autowired
    MatchReviews reviews;

    @Autowired
    Audit audit;

    @Autowired
    Looks looks;

    private Person kerra;
    private String about;
    private AtTheIndex coordinator;
    private AtTheIndex officer;

    @BeforeEach
    void kerraIsOneOfTheirPeople() {
        kerra = registered("Kerra", "ZZ90 1AA");
        Desk desk = office.desk(OrganisationSign.CH).knows(new Someone(kerra.id(), kerra.number()));
        coordinator = new AtTheIndex(application, desk, Role.CO_ORDINATOR);
        officer = new AtTheIndex(application, office.desk(OrganisationSign.SC), Role.PRIVACY_OFFICER);
        about = "/people/" + kerra.id() + "/about";
    }

    @Test
    void herDetailsAndNeedsStay() {
        refused(
                coordinator,
                about + "/details",
                "given",
                "Keren",
                "family",
                "Jewellbury",
                "gender",
                "female",
                "known",
                coordinator
                        .opens(about + "/details")
                        .page()
                        .select("[name=known]")
                        .val());
        refused(coordinator, about + "/needs", "kind", "hearing", "flag", "two hearing aids");

        assertThat(persons.find(kerra.id())).contains(kerra);
    }

    @Test
    void herNumberStays() {
        NhsNumber number = freshNumber();
        refused(
                coordinator,
                about + "/number",
                "nhsNumber",
                number.digits(),
                "status",
                "01",
                "source",
                "national-service");

        assertThat(persons.find(kerra.id())).contains(kerra);
        assertThat(checks.history(kerra.id())).isEmpty();
    }

    @Test
    void herProtectionStays() {
        refused(coordinator, about + "/protection/raise", "flag", "R", "reason", "threatened");
        assertThat(protection.history(kerra.id())).isEmpty();

        protection.raise(kerra.id(), Flag.R, "threatened", null, CLERK);
        refused(coordinator, about + "/protection/lower", "lowered", "R", "why", "it is over");
        assertThat(persons.find(kerra.id()).orElseThrow().is(Flag.R)).isTrue();
    }

    @Test
    void herCircleStays() {
        refused(coordinator, about + "/circle", "name", "Rhian Castell", "kind", "family");
        assertThat(circles.circle(kerra.id())).isEmpty();
        refused(coordinator, about + "/contact", "name", "Rhian Castell");
        assertThat(circles.contact(kerra.id())).isEmpty();

        CircleMember rhian = new CircleMember(
                UUID.randomUUID(), "Rhian Castell", "daughter", CircleKind.FAMILY, "", "", false, null, null, null);
        circles.join(kerra.id(), rhian, CLERK);
        refused(coordinator, about + "/circle/leave", "member", rhian.id().toString());
        assertThat(circles.circle(kerra.id())).singleElement().matches(CircleMember::current);
    }

    @Test
    void twoRecordsStayApartOrJoined() {
        Person other = registered("Keren", "ZZ90 2AA");
        refused(
                officer,
                "/people/merge",
                "from",
                other.id().toString(),
                "into",
                kerra.id().toString(),
                "confirmed",
                "yes",
                "reason",
                "one person");
        assertThat(persons.find(other.id())).contains(other);

        merging.merge(other.id(), kerra.id(), "one person", CLERK);
        String merge = String.valueOf(merging.history(kerra.id()).getFirst().merge());
        refused(officer, "/people/merges/undo", "merge", merge, "reason", "two people");
        assertThat(persons.number(other.id())).contains(kerra.number());
    }

    @Test
    void aPossibleMatchWaitsOn() {
        Person breaca = registered("Breaca", "Nanskevel", "1938-05-06", "ZZ90 3AA");
        long review = alike(breaca, "Breaca", "Nanskevel", "1938-05-06");
        String page = "/people/matching/" + review;

        refused(officer, page, "answer", "same", "reason", "one GP");
        assertThat(reviews.find(review)).isPresent();
        ((SmartLifecycle) audit).stop();
        refused(officer, page, "answer", "different", "reason", "two GPs");
        assertThat(reviews.find(review)).isPresent();
    }

    @Test
    void twoPeopleSideBySideAreNotedEachTimeTheyAreShown() {
        Person demelza = registered("Demelza", "Trevelga", "1937-06-07", "ZZ90 4AA");
        String page = "/people/matching/" + alike(demelza, "Demelza", "Trevelga", "1937-06-07");
        officer.opens(page);
        officer.sends(page, "answer", "", "reason", "x");
        officer.sends(page, "answer", "same", "reason", "");
        assertThat(reads(demelza)).isEqualTo(3);

        officer.sends(
                "/people/merge",
                "from",
                kerra.id().toString(),
                "into",
                demelza.id().toString(),
                "confirmed",
                "yes",
                "reason",
                "");
        assertThat(reads(demelza)).isEqualTo(4);
        assertThat(reads(kerra)).isEqualTo(1);
    }

    private long reads(Person person) {
        return looks.at(person.number(), 1).looks().stream()
                .filter(look -> look.look().verb() == Verb.READ)
                .filter(look -> look.look().detail().contains("side by side"))
                .count();
    }

    /** Sends a form; the log closes when the change is heard of, and opens again when the request is over. */
    private void refused(AtTheIndex who, String address, String... fields) {
        ApplicationListener<ApplicationEvent> closing = event -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && CHANGES.contains(told.getPayload().getClass())) {
                ((SmartLifecycle) audit).stop();
            }
        };
        listening.addApplicationListener(closing);
        try {
            assertThat(who.sends(address, fields).status()).isEqualTo(503);
        } finally {
            listening.removeApplicationListener(closing);
            if (!((SmartLifecycle) audit).isRunning()) {
                ((SmartLifecycle) audit).start();
            }
        }
    }

    private Person registered(String given, String postcode) {
        return registered(given, "Jewellbury", "1939-09-19", postcode);
    }

    private Person registered(String given, String family, String born, String postcode) {
        return ((PersonDecision.Done) persons.register(
                        Registration.verified(freshNumber(), somebody(given, family, born, postcode)), CLERK))
                .person();
    }

    /** The review of somebody beside one whom another system described alike. */
    private long alike(Person person, String given, String family, String born) {
        SourceIdentifier source = new SourceIdentifier(
                "https://south.example/id", UUID.randomUUID().toString());
        persons.receive(
                new IncomingPerson(
                        source,
                        List.of(),
                        null,
                        null,
                        NhsNumberStatus.TRACE_REQUIRED,
                        somebody(given, family, born, "ZZ88 9ZZ"),
                        Set.of()),
                CLERK);
        return reviews.waiting(0, 1000).stream()
                .filter(r -> r.preview().into().id().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .review();
    }
}
