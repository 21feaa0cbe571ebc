package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Circles;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.person.web.AtTheIndex.Answer;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Kerra has moved, hears badly, and has a daughter who helps. */
@WithPlace
class NurseChangesWhatIsKnownTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final Protection protection;
    private final Circles circles;
    private final Looks looks;
    private Desk desk;
    private AtTheIndex nurse;
    private Person kerra;
    private String about;

    @Autowired
    NurseChangesWhatIsKnownTests(
            WebApplicationContext application,
            RecordOffice office,
            Persons persons,
            Protection protection,
            Circles circles,
            Looks looks) {
        this.application = application;
        this.office = office;
        this.persons = persons;
        this.protection = protection;
        this.circles = circles;
        this.looks = looks;
    }

    @BeforeEach
    void kerraIsOneOfHerPeople() {
        kerra = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Kerra", "Jewellbury", "1939-09-09", "ZZ90 1AA")), CLERK))
                .person();
        desk = office.desk(OrganisationSign.CH).knows(new Someone(kerra.id(), kerra.number()));
        nurse = new AtTheIndex(application, desk, Role.PRACTITIONER);
        about = "/people/" + kerra.id() + "/about";
    }

    @Test
    void thePageStandsUnderTheHeadOfTheRecord() {
        Answer page = nurse.opens(about);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.main())
                .contains("JEWELLBURY, Kerra", "You can see this because", "any record may be incomplete")
                .contains("Nobody is named yet", "ZZ90 1AA");
        assertThat(page.page().title()).doesNotContain("Kerra").doesNotContain("JEWELLBURY");
        assertThat(page.page().select(".op-views a[aria-current=page]").text())
                .isEqualTo("Details and circle of support");
    }

    @Test
    void aNewAddressEndsTheOldOne() {
        String form = about + "/details";
        assertThat(nurse.opens(form).page().select("#postcode").val()).isEqualTo("ZZ90 1AA");

        Answer answer = nurse.fills(form, "line1", "2 New Row", "postcode", "ZZ90 2AA");

        assertThat(answer.redirect()).isEqualTo(about);
        assertThat(nurse.opens(about).main()).contains("2 New Row, ZZ90 2AA", "1 Example Row, ZZ90 1AA (until ");
    }

    @Test
    void theCircleGrowsAndSomebodyIsNamed() {
        nurse.sends(
                about + "/circle",
                "name",
                "Rhian Castell",
                "relation",
                "daughter",
                "kind",
                "family",
                "reach",
                "after six",
                "role",
                "key holder");
        var member = circles.circle(kerra.id()).getFirst();

        nurse.sends(about + "/contact", "member", member.id().toString());

        assertThat(nurse.opens(about).main()).contains("Rhian Castell, daughter after six since");
        assertThat(circles.contact(kerra.id()).orElseThrow().member()).isEqualTo(member.id());
        assertThat(nurse.sends(about + "/circle", "name", "").errors()).contains("Enter a name");
        assertThat(nurse.sends(about + "/contact", "name", " ").errors()).contains("Enter a name");
        nurse.sends(about + "/circle/leave", "member", member.id().toString());
        assertThat(circles.circle(kerra.id()).getFirst().current()).isFalse();
    }

    @Test
    void whoIsNotOfTheCircleDoesNotLeaveIt() {
        nurse.sends(about + "/circle", "name", "Rhian Castell", "kind", "family");
        long before = looks.at(kerra.number(), 1).looks().stream()
                .filter(look -> look.look().verb() == Verb.UPDATE)
                .count();

        for (String member : new String[] {"", "nobody", UUID.randomUUID().toString()}) {
            Answer refused = nurse.sends(about + "/circle/leave", "member", member);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.errors()).contains("Nobody of this circle of support is meant by that now");
            assertThat(refused.main()).contains("Rhian Castell");
        }

        assertThat(looks.at(kerra.number(), 1).looks())
                .filteredOn(look -> look.look().verb() == Verb.UPDATE)
                .hasSize((int) before);
    }

    @Test
    void aNeedIsAddedShownInTheHeadAndEnded() {
        nurse.sends(about + "/needs", "kind", "hearing", "flag", "two hearing aids", "met", "face her");

        assertThat(nurse.opens(about).page().select(".op-person").text()).contains("Two hearing aids");
        assertThat(nurse.sends(about + "/needs", "flag", "").errors()).contains("Enter the need");
        nurse.sends(about + "/needs/end", "flag", "two hearing aids");
        assertThat(persons.find(kerra.id()).orElseThrow().demographics().needs())
                .isEmpty();
    }

    @Test
    void protectedDetailsAreNeitherShownNorLostByAChange() {
        protection.raise(kerra.id(), Flag.R, "she asked", null, CLERK);

        assertThat(nurse.opens(about).body()).contains("Protected details").doesNotContain("ZZ90 1AA");
        assertThat(nurse.opens(about + "/details").body()).doesNotContain("ZZ90 1AA");
        nurse.fills(about + "/details", "given", "Kerra Mary");

        Person after = persons.find(kerra.id()).orElseThrow();
        assertThat(after.name().spoken()).isEqualTo("Kerra Mary Jewellbury");
        assertThat(after.demographics().address().orElseThrow().postcode()).isEqualTo("ZZ90 1AA");
    }

    @Test
    void aTeamWithoutALinkMeetsTheSameRefusalAsAtTheRecord() {
        AtTheIndex stranger = new AtTheIndex(application, office.desk(OrganisationSign.HO), Role.PRACTITIONER);

        for (String page : new String[] {about, about + "/details", about + "/circle", about + "/needs"}) {
            Answer refused = stranger.opens(page);
            assertThat(refused.status()).isEqualTo(404);
            assertThat(refused.main()).contains("You cannot open this record").doesNotContain("Kerra");
        }
        assertThat(stranger.sends(about + "/needs/end", "flag", "x").status()).isEqualTo(404);
    }

    @Test
    void whoseRoleOnlyReadsChangesNothing() {
        AtTheIndex linkWorker = new AtTheIndex(application, desk, Role.LINK_WORKER);

        assertThat(linkWorker.opens(about).main())
                .doesNotContain("Change details")
                .contains("Add somebody");
        assertThat(linkWorker.opens(about + "/details").status()).isEqualTo(403);
    }
}
