package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.person.web.AtTheIndex.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A nurse and a co-ordinator have opened the same page about Tamsyn, and both write. */
@WithPlace
class TwoAtOneRecordTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final Protection protection;
    private AtTheIndex nurse;
    private AtTheIndex coordinator;
    private Person tamsyn;
    private String about;

    @Autowired
    TwoAtOneRecordTests(
            WebApplicationContext application, RecordOffice office, Persons persons, Protection protection) {
        this.application = application;
        this.office = office;
        this.persons = persons;
        this.protection = protection;
    }

    @BeforeEach
    void bothLookAfterHer() {
        tamsyn = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Tamsyn", "Nancarrow", "1940-02-02", "ZZ87 1AA")), CLERK))
                .person();
        Desk desk = office.desk(OrganisationSign.CH).knows(new Someone(tamsyn.id(), tamsyn.number()));
        nurse = new AtTheIndex(application, desk, Role.PRACTITIONER);
        coordinator = new AtTheIndex(application, desk, Role.CO_ORDINATOR);
        about = "/people/" + tamsyn.id() + "/about";
    }

    @Test
    void whoSavesSecondIsToldAndKeepsWhatTheyTyped() {
        String details = about + "/details";
        Answer opened = nurse.opens(details);
        coordinator.fills(details, "telephone", "01632 960111");

        Answer behind = nurse.sends(details, opened, "likesToBeCalled", "Tam");

        assertThat(behind.status()).isEqualTo(422);
        assertThat(behind.errors())
                .contains("Somebody else changed these details")
                .contains("Nothing was saved");
        assertThat(behind.page().select("#known").parents().text()).contains("01632 960111");
        assertThat(behind.page().select("#likesToBeCalled").val()).isEqualTo("Tam");
        assertThat(now().telecoms()).extracting(t -> t.value()).contains("01632 960111");
        assertThat(now().likesToBeCalled()).isNull();

        Answer again = nurse.sends(details, behind, "telephone", "01632 960111");
        assertThat(again.redirect()).isEqualTo(about);
        assertThat(now().likesToBeCalled()).isEqualTo("Tam");
        assertThat(now().telecoms()).extracting(t -> t.value()).contains("01632 960111");
    }

    @Test
    void aFormThatWasWrongIsStillBehindWhenItIsMended() {
        String details = about + "/details";
        Answer opened = nurse.opens(details);
        Answer wrong = nurse.sends(details, opened, "born-month", "13");
        assertThat(wrong.errors()).contains("Enter a date of birth that exists");
        coordinator.fills(details, "likesToBeCalled", "Tam");

        assertThat(nurse.sends(details, wrong, "born-month", "3").errors()).contains("Somebody else changed");
        assertThat(now().likesToBeCalled()).isEqualTo("Tam");
    }

    @Test
    void aFormWithoutTheStateItIsAboutSavesNothing() {
        Answer bare = nurse.sends(about + "/details", "given", "Tam", "family", "Nancarrow");

        assertThat(bare.errors()).contains("Somebody else changed");
        assertThat(persons.find(tamsyn.id())).contains(tamsyn);
    }

    @Test
    void protectionRaisedMeanwhileHoldsBackTheFormAndShowsNothing() {
        String details = about + "/details";
        Answer opened = nurse.opens(details);
        protection.raise(tamsyn.id(), Flag.R, "threatened", null, CLERK);

        Answer behind = nurse.sends(details, opened, "line1", "9 New Row");

        assertThat(behind.errors()).contains("Somebody else changed");
        assertThat(behind.body()).doesNotContain("ZZ87 1AA", "9 New Row");
        assertThat(now().address().orElseThrow().postcode()).isEqualTo("ZZ87 1AA");
    }

    @Test
    void bothNeedsAreKept() {
        List<String> words = List.of("two hearing aids", "large print", "interpreter", "ramp", "longer visits", "calm");
        CompletableFuture.allOf(words.stream()
                        .map(need -> CompletableFuture.runAsync(
                                () -> nurse.sends(about + "/needs", "kind", "other", "flag", need)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(now().needs()).extracting(CommunicationNeed::flag).containsExactlyInAnyOrderElementsOf(words);
    }

    @Test
    void aNeedThatEndedIsNotEndedTwice() {
        nurse.sends(about + "/needs", "kind", "hearing", "flag", "two hearing aids");
        nurse.sends(about + "/needs", "kind", "sight", "flag", "large print");
        coordinator.sends(about + "/needs/end", "flag", "two hearing aids");

        Answer second = nurse.sends(about + "/needs/end", "flag", "two hearing aids");

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.errors()).contains("This need has been ended already");
        assertThat(now().needs()).extracting(CommunicationNeed::flag).containsExactly("large print");
    }

    private Demographics now() {
        return persons.find(tamsyn.id()).orElseThrow().demographics();
    }
}
