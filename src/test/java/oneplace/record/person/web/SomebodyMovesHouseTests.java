package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.MembershipKind.AREA_FORUM;
import static oneplace.record.person.MembershipKind.CLUSTER;
import static oneplace.record.person.MembershipKind.NEIGHBOURHOOD;
import static oneplace.record.person.MembershipKind.PRACTICE;
import static oneplace.record.person.MembershipKind.WARD;
import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Demographics;
import oneplace.record.person.Membership;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.person.web.AtTheIndex.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Morwenna moves from Coalgate in the Somer valley to Saltmead near Keynsham, or only down the road. */
@WithPlace
class SomebodyMovesHouseTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private AtTheIndex nurse;
    private Person morwenna;
    private String details;

    @Autowired
    SomebodyMovesHouseTests(WebApplicationContext application, RecordOffice office, Persons persons) {
        this.application = application;
        this.office = office;
        this.persons = persons;
    }

    @BeforeEach
    void sheLivesInCoalgate() {
        Demographics coalgate = somebody("Morwenna", "Tregear", "1944-04-04", "ZZ86 1AA")
                .belongingTo(
                        Membership.of(PRACTICE, "banes-001"),
                        Membership.of(CLUSTER, "cl-4"),
                        Membership.of(NEIGHBOURHOOD, "nb-coalgate"),
                        Membership.of(WARD, "nb-coalgate"),
                        Membership.of(AREA_FORUM, "af-somer"));
        morwenna = ((PersonDecision.Done) persons.register(Registration.without(coalgate), CLERK)).person();
        Desk desk = office.desk(OrganisationSign.CH).knows(new Someone(morwenna.id(), morwenna.number()));
        nurse = new AtTheIndex(application, desk, Role.PRACTITIONER);
        details = "/people/" + morwenna.id() + "/about/details";
    }

    @Test
    void areaForumAndWardFollowTheNewNeighbourhood() {
        nurse.fills(details, "line1", "9 Heron Wharf", "postcode", "ZZ86 9AA", "neighbourhood", "nb-saltmead");

        assertThat(now().belongs(NEIGHBOURHOOD)).contains("nb-saltmead");
        assertThat(now().belongs(AREA_FORUM)).contains("af-keynsham");
        assertThat(now().belongs(WARD)).contains("nb-saltmead");
        assertThat(now().belongs(PRACTICE)).contains("banes-001");
        assertThat(now().memberships())
                .filteredOn(m -> m.until() != null)
                .extracting(Membership::code)
                .contains("nb-coalgate", "af-somer");
    }

    @Test
    void whoDoesNotSayWhereIsAskedOnce() {
        Answer asked = nurse.fills(details, "line1", "4 Pit Lane", "postcode", "ZZ86 1AB");

        assertThat(asked.errors()).contains("The address is a new one. Choose the neighbourhood it lies in");
        assertThat(now().address().orElseThrow().postcode()).isEqualTo("ZZ86 1AA");
        assertThat(nurse.sends(details, asked, "postcode", "ZZ86 5AB").errors()).contains("The address is a new one");

        assertThat(nurse.sends(details, asked).redirect()).endsWith("/about");
        assertThat(now().address().orElseThrow().postcode()).isEqualTo("ZZ86 1AB");
        assertThat(now().belongs(NEIGHBOURHOOD)).contains("nb-coalgate");
        assertThat(now().belongs(AREA_FORUM)).contains("af-somer");
    }

    @Test
    void whereNothingIsKnownOfTheNewAddressNothingIsSaid() {
        nurse.fills(details, "line1", "9 Far Away", "postcode", "ZZ85 9AA", "neighbourhood", "");

        assertThat(now().belongs(NEIGHBOURHOOD)).isEmpty();
        assertThat(now().belongs(WARD)).isEmpty();
        assertThat(now().belongs(AREA_FORUM)).isEmpty();
        assertThat(now().belongs(PRACTICE)).contains("banes-001");
    }

    @Test
    void aClusterIsThatOfThePractice() {
        nurse.fills(details, "likesToBeCalled", "Wenna");
        assertThat(now().belongs(CLUSTER)).isEqualTo(morwenna.demographics().belongs(CLUSTER));

        nurse.fills(details, "practice", "");
        assertThat(now().belongs(PRACTICE)).isEmpty();
        assertThat(now().belongs(CLUSTER)).isEmpty();
        assertThat(now().belongs(AREA_FORUM)).contains("af-somer");
    }

    private Demographics now() {
        return persons.find(morwenna.id()).orElseThrow().demographics();
    }
}
