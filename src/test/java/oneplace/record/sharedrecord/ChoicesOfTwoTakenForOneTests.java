package oneplace.record.sharedrecord;

import static oneplace.examples.ExamplePeople.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Merging;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.trust.access.OptOutKind;
import oneplace.trust.access.OptOuts;
import oneplace.trust.access.SharingChoice;
import oneplace.trust.access.SharingChoices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people who chose differently are taken for one, and the mistake is undone. */
@WithPlace
class ChoicesOfTwoTakenForOneTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final Merging merging;
    private final Persons persons;
    private final SharingChoices choices;
    private final OptOuts optOuts;
    private final Clock clock;
    private Someone nan;
    private Someone olwen;
    private Desk hospital;
    private Desk practice;

    @Autowired
    ChoicesOfTwoTakenForOneTests(
            RecordOffice office,
            SharedRecord record,
            Merging merging,
            Persons persons,
            SharingChoices choices,
            OptOuts optOuts,
            Clock clock) {
        this.office = office;
        this.record = record;
        this.merging = merging;
        this.persons = persons;
        this.choices = choices;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    @BeforeEach
    void bothAreKnownToBoth() {
        nan = office.someone("Nan", "Tresize");
        olwen = office.someone("Olwen", "Tresise");
        hospital = office.desk(OrganisationSign.HO).knows(nan).knows(olwen);
        practice = office.desk(OrganisationSign.GP).knows(nan).knows(olwen);
    }

    @Test
    void whatOneWithheldStaysWithheldThoughTheOtherSharedItMeanwhile() {
        choices.choose(choice(nan, true, before()));
        ResourceId ofNan = written(nan);
        join(nan, olwen);
        choices.chooseAnew(olwen.number(), InformationClass.CLINICAL, List.of());
        part(olwen);
        assertThat(practiceReads(ofNan)).isFalse();
    }

    @Test
    void whatWasWithheldMeanwhileIsWithheldByBoth() {
        ResourceId ofNan = written(nan);
        ResourceId ofOlwen = written(olwen);
        join(nan, olwen);
        choices.choose(choice(olwen, true, clock.instant()));
        part(olwen);
        assertThat(practiceReads(ofNan)).isFalse();
        assertThat(practiceReads(ofOlwen)).isFalse();
        assertThat(choices.of(nan.number()).getFirst().by()).isEqualTo("Nan");
    }

    @Test
    void whatOneWithheldBeforeIsNotTheOthers() {
        choices.choose(choice(olwen, true, before()));
        ResourceId ofNan = written(nan);
        join(nan, olwen);
        part(olwen);
        assertThat(practiceReads(ofNan)).isTrue();
    }

    @Test
    void ofTwoChoicesOfOneMomentTheOneThatWithholdsHolds() {
        Instant at = before();
        choices.choose(choice(nan, true, at));
        choices.choose(choice(olwen, false, at));
        ResourceId ofOlwen = written(olwen);
        assertThat(practiceReads(ofOlwen)).isTrue();
        join(nan, olwen);
        assertThat(practiceReads(ofOlwen)).isFalse();
        assertThat(choices.of(olwen.number()).getFirst().by()).isEqualTo("Nan");
    }

    @Test
    void whoOptedOutUnderOneHasOptedOut() {
        optOuts.optOut(nan.number(), OptOutKind.NATIONAL, "Nan");
        join(nan, olwen);
        assertThat(optOuts.of(persons.answersFor(olwen.number()))).containsExactly(OptOutKind.NATIONAL);
        part(olwen);
        assertThat(optOuts.of(persons.answersFor(olwen.number()))).isEmpty();
        assertThat(optOuts.of(persons.answersFor(nan.number()))).containsExactly(OptOutKind.NATIONAL);
    }

    @Test
    void whoOptedOutMeanwhileHasOptedOutForBoth() {
        join(nan, olwen);
        optOuts.optOut(olwen.number(), OptOutKind.LOCAL, "Olwen");
        part(olwen);
        assertThat(optOuts.of(persons.answersFor(olwen.number()))).containsExactly(OptOutKind.LOCAL);
        assertThat(optOuts.of(persons.answersFor(nan.number()))).containsExactly(OptOutKind.LOCAL);
    }

    private Instant before() {
        return clock.instant().minus(Duration.ofHours(1));
    }

    private SharingChoice choice(Someone of, boolean withheld, Instant since) {
        return new SharingChoice(
                of.number(),
                InformationClass.CLINICAL,
                practice.organisation().number(),
                withheld,
                since,
                Optional.empty(),
                "",
                withheld ? "Nan" : "Olwen");
    }

    private ResourceId written(Someone someone) {
        return hospital.writes(hospital.nurse(), """
                {"resourceType":"Condition","code":{"text":"Hip pain"},"subject":{"reference":"%s"}}""".formatted(someone.reference()))
                .id();
    }

    private boolean practiceReads(ResourceId id) {
        return record.read(practice.nurse(), id).isPresent();
    }

    private void join(Someone from, Someone into) {
        assertThat(merging.merge(from.id(), into.id(), "one person", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }

    private void part(Someone into) {
        long merge = merging.history(into.id()).getFirst().merge();
        assertThat(merging.unmerge(merge, "two after all", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }
}
