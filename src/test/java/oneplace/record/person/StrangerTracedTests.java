package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.PersonAmendedTests.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.examples.ExampleViewers;
import oneplace.examples.WithPlace;
import oneplace.trust.access.Viewer;
import oneplace.trust.audit.Looks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody comes to the door whom the team has never met. */
@WithPlace
class StrangerTracedTests {

    private final Viewer nurse = ExampleViewers.nurse();
    private final NhsNumber number = freshNumber();

    @Autowired
    Persons persons;

    @Autowired
    Protection protection;

    @Autowired
    Tracing tracing;

    @Autowired
    Looks looks;

    @Test
    void exactNameBirthDateAndGenderGiveTheLeast() {
        Person idris = registered("Idris", "Kettlewell", "1962-06-01", "ZZ93 1AA");

        assertThat(one(TraceAsked.person("idris", "KETTLEWELL", "1962-06-01", Gender.FEMALE)))
                .isEqualTo(new Traced(
                        idris.id(),
                        number,
                        PersonName.of("Idris", "Kettlewell"),
                        new PartialDate("1962-06-01"),
                        Gender.FEMALE,
                        "ZZ93"));
    }

    @Test
    void thePostcodeStandsForTheGender() {
        registered("Jory", "Lanyonworth", "1962-06-02", "ZZ93 1AB");

        assertThat(one(asked("Jory", "Lanyonworth", "1962-06-02", "zz93 1ab")).area())
                .isEqualTo("ZZ93");
        assertThat(tracing.trace(asked("Jory", "Lanyonworth", "1962-06-02", "ZZ93 9ZZ"), nurse))
                .isInstanceOf(TraceAnswer.NotOne.class);
    }

    @Test
    void nearlyRightIsNotEnough() {
        registered("Kerensa", "Mabynstone", "1962-06-03", "ZZ93 1AC");

        for (TraceAsked nearly : List.of(
                TraceAsked.person("Kerenza", "Mabynstone", "1962-06-03", Gender.FEMALE),
                TraceAsked.person("Kerensa", "Mabynston", "1962-06-03", Gender.FEMALE),
                TraceAsked.person("Kerensa", "Mabynstone", "1962-03-06", Gender.FEMALE),
                TraceAsked.person("Kerensa", "Mabynstone", "1962-06-03", Gender.MALE))) {
            assertThat(tracing.trace(nearly, nurse)).isInstanceOf(TraceAnswer.NotOne.class);
        }
    }

    @Test
    void twoWhoFitAreNotToldApartFromNone() {
        registered("Loveday", "Nanscawen", "1962-06-04", "ZZ93 1AD");
        done(persons.register(Registration.without(somebody("Loveday", "Nanscawen", "1962-06-04", "ZZ93 1AE")), CLERK));

        assertThat(tracing.trace(TraceAsked.person("Loveday", "Nanscawen", "1962-06-04", Gender.FEMALE), nurse))
                .isEqualTo(
                        tracing.trace(TraceAsked.person("Nobody", "Ofthatname", "1962-06-04", Gender.FEMALE), nurse));
    }

    @Test
    void tooLittleIsSaidAtItsField() {
        TraceAnswer answer = tracing.trace(
                new TraceAsked(null, "", "Nanscawen", new PartialDate("1962"), Gender.UNKNOWN, "ZZ93"), nurse);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        TraceAnswer.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field)
                                .containsExactly("given", "born", "gender"));
    }

    @Test
    void theNumberAloneIsEnough() {
        Person morwenna = registered("Morwenna", "Oldrieve", "1962-06-05", "ZZ93 1AF");

        assertThat(one(TraceAsked.number(number)).id()).isEqualTo(morwenna.id());
        assertThat(tracing.trace(TraceAsked.number(freshNumber()), nurse)).isInstanceOf(TraceAnswer.NotOne.class);
    }

    @Test
    void theTraceIsInTheLogOfThePerson() {
        Person nessa = registered("Nessa", "Penrosewood", "1962-06-06", "ZZ93 1AG");

        one(TraceAsked.number(number));

        assertThat(looks.at(nessa.number(), 1).looks())
                .first()
                .satisfies(look -> assertThat(look.toString())
                        .contains("TRACE", "district nurse")
                        .doesNotContain("Penrosewood", number.digits()));
    }

    @Test
    void flagsHideWhatCouldBeGuessed() {
        Person olwen = registered("Olwen", "Quillerdale", "1962-06-07", "ZZ93 1AH");
        protection.raise(olwen.id(), Flag.R, "she asked", null, CLERK);

        assertThat(tracing.trace(asked("Olwen", "Quillerdale", "1962-06-07", "ZZ93 1AH"), nurse))
                .isInstanceOf(TraceAnswer.NotOne.class);
        assertThat(one(TraceAsked.person("Olwen", "Quillerdale", "1962-06-07", Gender.FEMALE))
                        .area())
                .isNull();

        protection.raise(olwen.id(), Flag.V, "court order", null, CLERK);
        assertThat(tracing.trace(TraceAsked.person("Olwen", "Quillerdale", "1962-06-07", Gender.FEMALE), nurse))
                .isInstanceOf(TraceAnswer.NotOne.class);
        assertThat(one(TraceAsked.number(number)))
                .isEqualTo(new Traced(olwen.id(), number, null, null, Gender.UNKNOWN, null));

        protection.raise(olwen.id(), Flag.REDACTED, "court order", null, CLERK);
        assertThat(tracing.trace(TraceAsked.number(number), nurse)).isInstanceOf(TraceAnswer.NotOne.class);
    }

    @Test
    void beforeRegisteringWhoIsAlikeIsShown() {
        Person petroc = registered("Petroc", "Rosevearne", "1962-06-08", "ZZ93 1AJ");
        Demographics described = somebody("Petrock", "Rosevearne", "1962-06-08", "ZZ93 1AJ");

        assertThat(tracing.resembling(null, described, nurse))
                .extracting(Traced::id)
                .containsExactly(petroc.id());
        assertThat(tracing.resembling(null, somebody("Ursula", "Unknownby", "1911-01-01", "ZZ93 8ZZ"), nurse))
                .isEmpty();
        protection.raise(petroc.id(), Flag.REDACTED, "court order", null, CLERK);
        assertThat(tracing.resembling(null, described, nurse)).isEmpty();
    }

    @Test
    void whoTracesWithoutPauseIsToldToWait() {
        TraceAnswer last = tracing.trace(TraceAsked.number(freshNumber()), nurse);
        for (int i = 0; i < 60; i++) {
            last = tracing.trace(TraceAsked.number(freshNumber()), nurse);
        }

        assertThat(last).isInstanceOf(TraceAnswer.Wait.class);
        assertThat(tracing.trace(TraceAsked.number(freshNumber()), ExampleViewers.nurse()))
                .isInstanceOf(TraceAnswer.NotOne.class);
    }

    private Traced one(TraceAsked asked) {
        TraceAnswer answer = tracing.trace(asked, nurse);
        assertThat(answer).isInstanceOf(TraceAnswer.One.class);
        return ((TraceAnswer.One) answer).person();
    }

    private static TraceAsked asked(String given, String family, String born, String postcode) {
        return new TraceAsked(null, given, family, new PartialDate(born), Gender.UNKNOWN, postcode);
    }

    private Person registered(String given, String family, String born, String postcode) {
        return done(persons.register(Registration.verified(number, somebody(given, family, born, postcode)), CLERK));
    }
}
