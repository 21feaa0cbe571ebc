package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.PersonAmendedTests.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Wilhelmina was registered twice, once under her first married name. The records are joined, and parted again. */
@WithPlace
@RecordApplicationEvents
class RecordsJoinedAndPartedTests {

    @Autowired
    Persons persons;

    @Autowired
    Protection protection;

    @Autowired
    Merging merging;

    @Autowired
    Circles circles;

    @Autowired
    ApplicationEvents events;

    private final NhsNumber number = freshNumber();

    @Test
    void theLivingRecordAnswersForBoth() {
        Person old = done(persons.register(
                Registration.verified(number, somebody("Wilhelmina", "Ashgrove", "1949-12-01", "ZZ97 1AA")), CLERK));
        Person living = done(persons.register(
                Registration.without(somebody("Wilhelmina", "Birtwhistle", "1949-12-01", "ZZ97 2AA")), CLERK));

        Person joined = done(merging.merge(old.id(), living.id(), "her daughter confirmed it", CLERK));

        assertThat(joined.id()).isEqualTo(living.id());
        assertThat(joined.nhsNumber()).isEqualTo(number);
        assertThat(joined.name().family()).isEqualTo("Birtwhistle");
        assertThat(joined.demographics().names())
                .extracting(PersonName::family)
                .containsExactly("Birtwhistle", "Ashgrove");
        assertThat(joined.demographics().address().orElseThrow().postcode()).isEqualTo("ZZ97 2AA");
        assertThat(joined.demographics().addresses()).hasSize(2);
        assertThat(persons.find(old.id())).contains(joined);
        assertThat(persons.number(old.id())).contains(living.number());
        assertThat(persons.byNumber(old.number())).contains(joined);
        assertThat(persons.holder(number)).contains(joined);
    }

    @Test
    void partedTheyAreAsTheyWere() {
        Person old = done(persons.register(
                Registration.verified(number, somebody("Xanthe", "Ashgrove", "1949-12-02", "ZZ97 1AB")), CLERK));
        Person living = done(persons.register(
                Registration.without(somebody("Xanthe", "Birtwhistle", "1949-12-02", "ZZ97 2AB")), CLERK));
        done(merging.merge(old.id(), living.id(), "they looked alike", CLERK));
        Merge merge = merging.history(living.id()).getFirst();

        Person parted = done(merging.unmerge(merge.merge(), "they are cousins", CLERK));

        assertThat(parted).isEqualTo(old);
        assertThat(persons.find(living.id())).contains(living);
        assertThat(persons.find(old.id())).contains(old);
        assertThat(persons.holder(number)).contains(old);
        Merge after = merging.history(living.id()).getFirst();
        assertThat(after.undone()).isNotNull().extracting(Merge.Undone::reason).isEqualTo("they are cousins");
        assertThat(merging.unmerge(merge.merge(), "again", CLERK)).isInstanceOf(PersonDecision.Refused.class);
    }

    @Test
    void othersHearOfBothInTheSameWords() {
        Person old = registered("Yestin", "ZZ97 1AC");
        Person living = registered("Yestyn", "ZZ97 2AC");

        done(merging.merge(old.id(), living.id(), "one person", CLERK));
        long merge = merging.history(old.id()).getFirst().merge();
        done(merging.unmerge(merge, "two people", CLERK));

        assertThat(events.stream(PersonsMerged.class))
                .contains(new PersonsMerged(merge, old.id(), old.number(), living.id(), living.number(), "one person"));
        assertThat(events.stream(PersonsUnmerged.class))
                .contains(
                        new PersonsUnmerged(merge, old.id(), old.number(), living.id(), living.number(), "two people"));
    }

    @Test
    void aChainOfMergesIsPartedInTheMiddle() {
        Person first = registered("Zelda", "ZZ97 1AD");
        Person second = registered("Zelda", "ZZ97 2AD");
        Person third = registered("Zelda", "ZZ97 3AD");
        done(merging.merge(first.id(), second.id(), "one", CLERK));
        done(merging.merge(second.id(), third.id(), "one", CLERK));
        assertThat(persons.number(first.id())).contains(third.number());

        long upper = merging.history(third.id()).getFirst().merge();
        done(merging.unmerge(upper, "two", CLERK));

        assertThat(persons.number(first.id())).contains(second.number());
        assertThat(persons.number(second.id())).contains(second.number());
        assertThat(persons.find(third.id())).contains(third);
    }

    @Test
    void aNumberGoesBackTheWholeChainItCameUp() {
        Person first = done(persons.register(
                Registration.verified(number, somebody("Yolanda", "Cressingham", "1949-12-04", "ZZ97 1AH")), CLERK));
        Person second = registered("Yolanda", "ZZ97 2AH");
        Person third = registered("Yolanda", "ZZ97 3AH");
        done(merging.merge(first.id(), second.id(), "one", CLERK));
        long lower = merging.history(second.id()).getFirst().merge();
        Person both = persons.find(second.id()).orElseThrow();
        done(merging.merge(second.id(), third.id(), "one", CLERK));
        long upper = merging.history(third.id()).getFirst().merge();
        Person all = persons.find(third.id()).orElseThrow();
        assertThat(all.nhsNumber()).isEqualTo(number);

        assertThat(merging.unmerge(lower, "two", CLERK))
                .isEqualTo(PersonDecision.Refused.because(Fault.at("merge", "merge.later")));
        assertThat(persons.find(first.id())).contains(all);

        done(merging.unmerge(upper, "two", CLERK));
        assertThat(persons.find(third.id())).contains(third);
        assertThat(persons.find(first.id())).contains(both);
        done(merging.unmerge(lower, "two", CLERK));
        assertThat(persons.find(first.id())).contains(first);
        assertThat(persons.find(second.id())).contains(second);
        assertThat(persons.find(third.id())).contains(third);
        assertThat(persons.holder(number)).contains(first);
    }

    @Test
    void aFlagOfEitherHoldsForBothAndStaysWithItsOwn() {
        Person hidden = registered("Aled", "ZZ97 1AE");
        Person living = registered("Aled", "ZZ97 2AE");
        done(protection.raise(hidden.id(), Flag.R, "asked for it", null, CLERK));

        assertThat(done(merging.merge(hidden.id(), living.id(), "one", CLERK)).flags())
                .containsExactly(Flag.R);
        long merge = merging.history(living.id()).getFirst().merge();
        done(merging.unmerge(merge, "two", CLERK));

        assertThat(persons.find(living.id()).orElseThrow().flags()).isEmpty();
        assertThat(persons.find(hidden.id()).orElseThrow().flags()).containsExactly(Flag.R);
    }

    @Test
    void thereIsNoMergeWithoutReasonOrWithOneself() {
        Person bronwen = registered("Bronwen", "ZZ97 1AF");

        assertThat(merging.merge(bronwen.id(), bronwen.id(), "one", CLERK)).isInstanceOf(PersonDecision.Refused.class);
        assertThat(merging.merge(bronwen.id(), bronwen.id(), " ", CLERK)).isInstanceOf(PersonDecision.Refused.class);
        assertThat(merging.preview(bronwen.id(), bronwen.id())).isEmpty();
    }

    @Test
    void thePreviewSaysWhatAgreesAndWhatDoesNot() {
        Person a = registered("Carwyn", "ZZ97 1AG");
        Person b = done(persons.register(
                Registration.without(somebody("Carwyn", "Dunmorrow", "1949-12-03", "ZZ97 1AG")), CLERK));

        MergePreview preview = merging.preview(a.id(), b.id()).orElseThrow();

        assertThat(preview.agreements()).contains("postcode-same", "given-same", "birth-same");
        assertThat(preview.contradictions()).isEqualTo(List.of("family-other"));
    }

    private Person registered(String given, String postcode) {
        return done(
                persons.register(Registration.without(somebody(given, "Cressingham", "1949-12-03", postcode)), CLERK));
    }
}
