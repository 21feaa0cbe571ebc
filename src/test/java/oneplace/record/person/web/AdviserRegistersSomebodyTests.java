package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.person.web.AtTheIndex.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Somebody new comes to the front door, with an NHS number or without. */
@WithPlace
class AdviserRegistersSomebodyTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private AtTheIndex adviser;

    @Autowired
    AdviserRegistersSomebodyTests(WebApplicationContext application, RecordOffice office, Persons persons) {
        this.application = application;
        this.office = office;
        this.persons = persons;
    }

    @BeforeEach
    void anAdviserIsAtTheDesk() {
        adviser = new AtTheIndex(application, office.desk(OrganisationSign.SC), Role.ADVISER);
    }

    @Test
    void withoutANumberSheIsRegisteredAndOpensToTheTeam() {
        Answer answer = adviser.sends("/people/register", form("Ysella", "Vosperworth", "12", "6", "1944"));

        assertThat(answer.redirect()).startsWith("/people/").endsWith("/about");
        Person ysella = registered(answer);
        assertThat(ysella.nhsNumberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
        assertThat(ysella.name().listed()).isEqualTo("VOSPERWORTH, Ysella (Mrs)");
        assertThat(ysella.demographics().address().orElseThrow().line()).isEqualTo("1 Row, Saltmead, ZZ91 1AA");
        Answer about = adviser.opens(answer.redirect());
        assertThat(about.status()).isEqualTo(200);
        assertThat(about.main()).contains("VOSPERWORTH, Ysella", "1 Row, Saltmead, ZZ91 1AA");
    }

    @Test
    void withANumberItsStatusSaysHowFarItIsChecked() {
        String number = freshNumber().display();

        Answer answer = adviser.sends(
                "/people/register", form("Wenna", "Uglowby", "1", "1", "1950", "nhsNumber", number, "traced", "yes"));

        assertThat(registered(answer).nhsNumberStatus()).isEqualTo(NhsNumberStatus.VERIFIED);
    }

    @Test
    void whoIsLikeThemAlreadyIsShownFirst() {
        Person tamsyn = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Tamsyn", "Skewesdale", "1955-07-08", "ZZ91 1AB")), CLERK))
                .person();

        Answer shown = adviser.sends("/people/register", form("Tamsin", "Skewesdale", "8", "7", "1955"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.main())
                .contains("Is it this person?", "SKEWESDALE, Tamsyn")
                .doesNotContain("Example Row");
        assertThat(shown.page().select("td a, th a").attr("href")).isEqualTo("/people/" + tamsyn.id());

        List<String> fields = new ArrayList<>();
        shown.page().select("main form input[type=hidden]").forEach(input -> {
            fields.add(input.attr("name"));
            fields.add(input.attr("value"));
        });
        Answer another = adviser.sends("/people/register", fields.toArray(String[]::new));
        assertThat(registered(another).id()).isNotEqualTo(tamsyn.id());
    }

    @Test
    void sendingTheFormTwiceRegistersOnce() {
        String[] form = form(
                "Rosenwyn",
                "Quintrellmoor",
                "3",
                "4",
                "1966",
                "id",
                PersonId.next().toString());

        Answer first = adviser.sends("/people/register", form);
        Answer second = adviser.sends("/people/register", form);

        assertThat(second.redirect()).isEqualTo(first.redirect());
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertThat(errors(form("Piran", "Opieworth", "1", "1", "2199"))).contains("must not be in the future");
        assertThat(errors(form("Piran", "Opieworth", "31", "2", "1950"))).contains("that exists");
        assertThat(errors(form("Piran", "Opieworth", "", "2", ""))).contains("that exists");
        assertThat(errors(form("", "", "1", "1", "1950"))).contains("Enter a family name or a given name");
        assertThat(errors(form("Piran", "x".repeat(251), "1", "1", "1950"))).contains("250 characters or fewer");
        assertThat(errors(form("Pi\u0000ran", "Opieworth", "1", "1", "1950"))).contains("cannot be shown");
        assertThat(errors(form("Piran", "Opieworth", "1", "1", "1950", "nhsNumber", "1234567890")))
                .contains("not a valid NHS number");
        assertThat(errors(form("Piran", "Opieworth", "1", "1", "1950", "practice", "nowhere")))
                .contains("The place has none of this name");
    }

    @Test
    void aNumberThatIsTakenIsRefused() {
        var number = freshNumber();
        persons.register(
                Registration.verified(number, somebody("Nerys", "Mellangoose", "1901-01-01", "ZZ91 9ZZ")), CLERK);

        Answer answer = adviser.sends(
                "/people/register",
                form(
                        "Oswald",
                        "Lamornawell",
                        "5",
                        "5",
                        "1985",
                        "nhsNumber",
                        number.digits(),
                        "traced",
                        "yes",
                        "another",
                        "yes"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).contains("Another record already has this NHS number");
        assertThat(answer.page().select("#family").val()).isEqualTo("Lamornawell");
    }

    private String errors(String[] form) {
        Answer answer = adviser.sends("/people/register", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().title()).startsWith("Error: ");
        return answer.errors();
    }

    private Person registered(Answer answer) {
        assertThat(answer.redirect()).startsWith("/people/");
        return persons.find(PersonId.of(answer.redirect().split("/")[2])).orElseThrow();
    }

    private static String[] form(String given, String family, String day, String month, String year, String... more) {
        List<String> fields = new ArrayList<>(List.of(
                "title",
                "Mrs",
                "given",
                given,
                "family",
                family,
                "born-day",
                day,
                "born-month",
                month,
                "born-year",
                year,
                "gender",
                "female",
                "line1",
                "1 Row",
                "town",
                "Saltmead",
                "postcode",
                "ZZ91 1AA"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }
}
