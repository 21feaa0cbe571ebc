package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Demographics;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.person.TracedInSession;
import oneplace.record.person.web.AtTheIndex.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** At the search page: somebody of her own people, and somebody of nobody's she knows. */
@WithPlace
class NurseLooksForSomebodyTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final NhsNumber number = freshNumber();
    private Desk desk;
    private AtTheIndex nurse;
    private Person senara;

    @Autowired
    NurseLooksForSomebodyTests(WebApplicationContext application, RecordOffice office, Persons persons) {
        this.application = application;
        this.office = office;
        this.persons = persons;
    }

    @BeforeEach
    void senaraIsRegistered() {
        desk = office.desk(OrganisationSign.CH);
        nurse = new AtTheIndex(application, desk, Role.PRACTITIONER);
        Demographics d = somebody("Senara", "Tregonwell-Ashe", "1936-02-29", "ZZ92 1AA");
        senara = ((PersonDecision.Done) persons.register(Registration.verified(number, d), CLERK)).person();
    }

    @Test
    void sheFindsHerOwnPeopleWithTheReasonAndALink() {
        desk.knows(new Someone(senara.id(), senara.number()));

        Answer answer = nurse.sends("/people", "q", "tregonwel-ashe senara 29/2/1936");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.main())
                .contains("1 person found", "TREGONWELL-ASHE, Senara", "29 Feb 1936", number.display())
                .contains("Same date of birth; Same family name; Same given name; Name begins so");
        assertThat(answer.page().select("td a, th a").attr("href")).isEqualTo("/people/" + senara.id());
    }

    @Test
    void nothingTypedStandsInAddressOrTitle() {
        desk.knows(new Someone(senara.id(), senara.number()));

        Answer answer = nurse.sends("/people", "q", number.display());

        assertThat(answer.page().title()).startsWith("People found – Oneplace");
        assertThat(answer.page().select("[href*=Senara], [action*=Senara], [href*=" + number.digits() + "]"))
                .isEmpty();
        assertThat(answer.page().select("main form").attr("action")).isEqualTo("/people");
        assertThat(answer.page().select("main form").attr("method")).isEqualTo("post");
    }

    @Test
    void theNumberOfAStrangerIsATrace() {
        Answer answer = nurse.sends("/people", "q", number.digits());

        assertThat(answer.main())
                .contains("Somebody your teams do not work with", "TREGONWELL-ASHE, Senara", "ZZ92")
                .doesNotContain("Example Row", "ZZ92 1AA");
        assertThat(TracedInSession.holds(nurse.session(), senara.id())).isTrue();
    }

    @Test
    void aStrangerIsNotFoundByName() {
        Answer answer = nurse.sends("/people", "q", "Senara Tregonwell-Ashe");

        assertThat(answer.main()).contains("None of your people fits").doesNotContain("TREGONWELL");
        assertThat(TracedInSession.holds(nurse.session(), senara.id())).isFalse();
    }

    @Test
    void exactDetailsTraceAStranger() {
        Demographics d = somebody("Zennor", "Boscawenna", "1936-02-29", "ZZ92 1AB");
        Person zennor = ((PersonDecision.Done) persons.register(Registration.without(d), CLERK)).person();

        Answer answer = nurse.sends(
                "/people/trace",
                "given",
                "Zennor",
                "family",
                "Boscawenna",
                "born-day",
                "29",
                "born-month",
                "2",
                "born-year",
                "1936",
                "gender",
                "female");

        assertThat(answer.main()).contains("BOSCAWENNA, Zennor").doesNotContain("Example Row");
        assertThat(answer.page().title()).startsWith("Person traced");
        assertThat(TracedInSession.holds(nurse.session(), zennor.id())).isTrue();
    }

    @Test
    void whatIsMissingIsSaidAtTheFieldAndWhatWasTypedIsKept() {
        Answer trace = nurse.sends(
                "/people/trace", "family", "Tregonwell-Ashe", "born-day", "30", "born-month", "2", "born-year", "1936");
        assertThat(trace.status()).isEqualTo(422);
        assertThat(trace.page().title()).startsWith("Error: ");
        assertThat(trace.errors()).contains("Enter a date of birth that exists");
        assertThat(trace.page().select("#family").val()).isEqualTo("Tregonwell-Ashe");
        assertThat(trace.page().select(".nhsuk-error-summary a").attr("href")).isEqualTo("#born-day");
        assertThat(trace.page().select("#born-day").val()).isEqualTo("30");

        Answer search = nurse.sends("/people", "q", "9992011042");
        assertThat(search.status()).isEqualTo(422);
        assertThat(search.errors()).contains("This is not a valid NHS number");
        assertThat(nurse.sends("/people", "q", "").errors()).contains("Enter a name");
    }

    @Test
    void whoseRoleDoesNotIncludeItIsRefused() {
        AtTheIndex analyst = new AtTheIndex(application, desk, Role.ANALYST);

        assertThat(analyst.opens("/people").status()).isEqualTo(403);
        assertThat(analyst.sends("/people", "q", "Senara").status()).isEqualTo(403);
        assertThat(analyst.opens("/people/trace").status()).isEqualTo(403);
        assertThat(nurse.opens("/people").status()).isEqualTo(200);
        assertThat(nurse.opens("/people/trace").status()).isEqualTo(200);
    }

    @Test
    void theHeaderOffersTheSearchToThoseWhoMay() {
        assertThat(nurse.opens("/people").page().select("header form[action=/people] input[name=q]"))
                .hasSize(1);
        assertThat(nurse.opens("/people")
                        .page()
                        .select("header nav a[href=/people]")
                        .text())
                .isEqualTo("People");
    }
}
