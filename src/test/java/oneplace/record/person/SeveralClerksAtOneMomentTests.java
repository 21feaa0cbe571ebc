package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.NhsNumberStatus.TO_BE_RESOLVED;
import static oneplace.record.person.NhsNumberStatus.VERIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many desks give the same number, or the same id, at one moment. One of them has it; the others are told why not. */
@WithPlace
class SeveralClerksAtOneMomentTests {

    private static final int CLERKS = 8;

    private static final AtomicInteger LAST = new AtomicInteger();

    @Autowired
    Persons persons;

    @Autowired
    NumberChecks checks;

    @Autowired
    Merging merging;

    private final NhsNumber number = freshNumber();

    @Test
    void oneOfManyRegistrationsWithOneNumberIsMade() throws Exception {
        List<PersonDecision> decisions = atOnce(i -> persons.register(Registration.verified(number, unlike()), CLERK));

        assertOneIsDoneAndOthersHear(decisions, "nhsNumber", "nhsNumber.taken");
    }

    @Test
    void oneOfManyRegistrationsWithOneIdIsMade() throws Exception {
        PersonId id = PersonId.next();

        List<PersonDecision> decisions = atOnce(i -> persons.register(
                new Registration(id, null, NhsNumberStatus.TRACE_REQUIRED, unlike(), Set.of(), List.of()), CLERK));

        assertOneIsDoneAndOthersHear(decisions, "person", "person.taken");
    }

    @Test
    void oneOfManyPeopleIsGivenTheNumber() throws Exception {
        List<Person> people = IntStream.range(0, CLERKS)
                .mapToObj(i -> PersonAmendedTests.done(persons.register(Registration.without(unlike()), CLERK)))
                .toList();

        List<PersonDecision> decisions =
                atOnce(i -> checks.check(people.get(i).id(), number, VERIFIED, NumberSource.NATIONAL_SERVICE, CLERK));

        assertOneIsDoneAndOthersHear(decisions, "nhsNumber", "nhsNumber.another");
    }

    @Test
    void ofManyStrangersWhoArriveWithOneNumberOneHasIt() throws Exception {
        List<Received> received = atOnce(i -> persons.receive(incoming(), CLERK));

        List<Person> people = received.stream()
                .map(r -> persons.byNumber(((Received.Accepted) r).number()).orElseThrow())
                .toList();
        assertThat(people).hasSize(CLERKS).doesNotHaveDuplicates();
        assertThat(people).filteredOn(p -> p.nhsNumberStatus() == VERIFIED).hasSize(1);
        assertThat(people)
                .filteredOn(p -> p.nhsNumberStatus() == TO_BE_RESOLVED)
                .hasSize(CLERKS - 1);
    }

    @Test
    void ofManyWhoArriveWantingOneIdOneIsMadeAndTheOthersAreTheSame() throws Exception {
        PersonId id = PersonId.next();
        Demographics everybody = unlike();

        List<Received> received = atOnce(i -> persons.receive(
                new IncomingPerson(source(), List.of(), id, null, NhsNumberStatus.TRACE_REQUIRED, everybody, Set.of()),
                CLERK));

        assertThat(received)
                .extracting(r -> ((Received.Accepted) r).outcome())
                .containsOnlyOnce(Received.Outcome.CREATED)
                .filteredOn(o -> o == Received.Outcome.MATCHED)
                .hasSize(CLERKS - 1);
        assertThat(received).extracting(r -> ((Received.Accepted) r).id()).containsOnly(id);
    }

    @Test
    void oneWayOfGivingANumberIsNoQuickerThanAnother() throws Exception {
        Person known = PersonAmendedTests.done(persons.register(Registration.without(unlike()), CLERK));
        Person joined = PersonAmendedTests.done(persons.register(Registration.verified(number, unlike()), CLERK));
        PersonAmendedTests.done(merging.merge(joined.id(), known.id(), "they looked alike", CLERK));
        PersonAmendedTests.done(
                checks.check(known.id(), freshNumber(), VERIFIED, NumberSource.NATIONAL_SERVICE, CLERK));
        long merge = merging.history(known.id()).getFirst().merge();

        List<Object> answers = atOnce(i -> switch (i % 3) {
            case 0 -> persons.register(Registration.verified(number, unlike()), CLERK);
            case 1 -> persons.receive(incoming(), CLERK);
            default -> merging.unmerge(merge, "they are two", CLERK);
        });

        assertThat(answers).hasSize(CLERKS);
        List<Person> all = new ArrayList<>();
        for (Object answer : answers) {
            switch (answer) {
                case PersonDecision.Done done -> all.add(done.person());
                case Received.Accepted a -> all.add(persons.byNumber(a.number()).orElseThrow());
                default -> assertThat(answer).isInstanceOf(PersonDecision.Refused.class);
            }
        }
        assertThat(all)
                .filteredOn(p -> number.equals(p.nhsNumber()))
                .filteredOn(p -> p.nhsNumberStatus() == VERIFIED)
                .hasSize(1);
    }

    /** Each clerk's answer; all of them begin when the last is ready. */
    private static <T> List<T> atOnce(IntFunction<T> clerk) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(CLERKS);
        List<Callable<T>> clerks = IntStream.range(0, CLERKS)
                .<Callable<T>>mapToObj(i -> () -> {
                    ready.await();
                    return clerk.apply(i);
                })
                .toList();
        List<T> answers = new ArrayList<>();
        try (var desks = Executors.newFixedThreadPool(CLERKS)) {
            for (var future : desks.invokeAll(clerks)) {
                answers.add(future.get());
            }
        }
        return answers;
    }

    private static void assertOneIsDoneAndOthersHear(List<PersonDecision> decisions, String field, String code) {
        assertThat(decisions).filteredOn(PersonDecision.Done.class::isInstance).hasSize(1);
        assertThat(decisions)
                .filteredOn(PersonDecision.Refused.class::isInstance)
                .hasSize(CLERKS - 1)
                .allSatisfy(
                        d -> assertThat(((PersonDecision.Refused) d).faults()).containsExactly(Fault.at(field, code)));
    }

    /** Somebody who resembles nobody else. */
    private static Demographics unlike() {
        int n = LAST.incrementAndGet();
        String letters = "" + (char) ('a' + n % 26) + (char) ('z' - n % 26) + (char) ('a' + n / 26 % 26);
        LocalDate born = LocalDate.of(1931, 1, 1).plusDays(n * 271L % 20_000);
        return somebody("Q" + letters + "o", letters + "ix" + letters, born.toString(), "ZZ96 %dAA".formatted(n % 10));
    }

    private IncomingPerson incoming() {
        return new IncomingPerson(source(), List.of(), null, number, VERIFIED, unlike(), Set.of());
    }

    private static SourceIdentifier source() {
        return new SourceIdentifier(
                "https://east.example/patient", UUID.randomUUID().toString());
    }
}
