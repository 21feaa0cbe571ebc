package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.Received.Outcome.CREATED;
import static oneplace.record.person.Received.Outcome.MATCHED;
import static oneplace.record.person.Received.Outcome.UNCERTAIN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.examples.WithPlace;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hospitals describe the same people, with and without numbers, once and again. */
@WithPlace
class PersonReceivedTests {

    private static final String EAST = "https://east.example/patient";
    private static final String WEST = "https://west.example/patient";

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient sql;

    @Test
    void whoIsNewIsCreatedAndKnownTheNextTime() {
        IncomingPerson nesta = incoming(EAST, null, somebody("Nesta", "Quillfeather", "1950-02-03", "ZZ98 1AA"));

        Received.Accepted first = accepted(nesta);
        Received.Accepted second = accepted(nesta);

        assertThat(first.outcome()).isEqualTo(CREATED);
        assertThat(second).isEqualTo(new Received.Accepted(first.id(), first.number(), MATCHED));
        assertThat(persons.known(nesta.source()).orElseThrow().number()).isEqualTo(first.number());
    }

    @Test
    void theSecondHospitalsDescriptionIsMatchedAndFillsGaps() {
        Demographics osian = somebody("Osian", "Brackenthwaite", "1961-11-30", "ZZ98 1AB");
        NhsNumber number = freshNumber();
        Received.Accepted east = accepted(incoming(EAST, null, osian));

        Received.Accepted west = accepted(incoming(
                WEST, number, osian.reachedBy(Telecom.phone("01632 960 777")).calling("Osh")));

        assertThat(west.number()).isEqualTo(east.number());
        assertThat(west.outcome()).isEqualTo(MATCHED);
        Person person = persons.find(east.id()).orElseThrow();
        assertThat(person.nhsNumber()).isEqualTo(number);
        assertThat(person.demographics().likesToBeCalled()).isEqualTo("Osh");
        assertThat(person.demographics().telecoms()).containsExactly(Telecom.phone("01632 960 777"));
        assertThat(person.demographics().addresses()).hasSize(1);
    }

    @Test
    void whatOneHospitalNoLongerSaysLeavesTheOthersWordAlone() {
        Demographics petra = somebody("Petra", "Oldacre-Finch", "1971-01-31", "ZZ98 1AC");
        IncomingPerson east = incoming(EAST, null, petra);
        IncomingPerson west = incoming(WEST, null, petra.reachedBy(Telecom.phone("01632 960 778")));
        accepted(east);
        accepted(west);

        Received.Accepted again = accepted(new IncomingPerson(
                east.source(),
                List.of(),
                null,
                null,
                NhsNumberStatus.TRACE_REQUIRED,
                petra.at(Address.home("ZZ98 2AC", "2 Example Row")),
                Set.of()));

        Person person = persons.find(again.id()).orElseThrow();
        assertThat(person.demographics().telecoms()).containsExactly(Telecom.phone("01632 960 778"));
        assertThat(person.demographics().address().orElseThrow().postcode()).isEqualTo("ZZ98 2AC");
    }

    @Test
    void whoMayBeSomebodyIsCreatedAndQueued() {
        Demographics quentin = somebody("Quentin", "Hartwhistle", "1944-04-05", "ZZ98 1AD");
        Received.Accepted east = accepted(incoming(EAST, null, quentin));

        Received.Accepted west = accepted(incoming(WEST, null, quentin.at(Address.home("ZZ98 9ZZ", "Far away"))));

        assertThat(west.outcome()).isEqualTo(UNCERTAIN);
        assertThat(west.number()).isNotEqualTo(east.number());
        assertThat(reviews(west.number())).containsExactly(east.number());
    }

    @Test
    void whomASystemCallsByTwoIdsOfItsOwnStayTwoUntilSomebodyDecides() {
        Demographics tamsin = somebody("Tamsin", "Orchardleigh", "1952-06-05", "ZZ98 1AL");
        Received.Accepted first = accepted(incoming(EAST, null, tamsin));

        Received.Accepted second = accepted(incoming(EAST, null, tamsin));

        assertThat(second.outcome()).isEqualTo(UNCERTAIN);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(reviews(second.number())).containsExactly(first.number());
    }

    @Test
    void theNhsNumberSaysThatTwoIdsOfOneSystemAreOnePerson() {
        Demographics ulla = somebody("Ulla", "Pennywell", "1953-06-05", "ZZ98 1AM");
        NhsNumber number = freshNumber();
        Received.Accepted first = accepted(incoming(EAST, number, ulla));

        assertThat(accepted(incoming(EAST, number, ulla)).number()).isEqualTo(first.number());
    }

    @Test
    void aNumberThatIsAnothersIsOnlyClaimedUntilSomebodyDecides() {
        NhsNumber number = freshNumber();
        Received.Accepted rowena =
                accepted(incoming(EAST, number, somebody("Rowena", "Sallowby", "1933-03-03", "ZZ98 1AE")));

        Received.Accepted stranger =
                accepted(incoming(WEST, number, somebody("Ulric", "Tannington", "1988-08-08", "ZZ98 1AF")));

        assertThat(stranger.outcome()).isEqualTo(UNCERTAIN);
        assertThat(persons.holder(number).orElseThrow().number()).isEqualTo(rowena.number());
        assertThat(persons.find(stranger.id()).orElseThrow().nhsNumberStatus())
                .isEqualTo(NhsNumberStatus.TO_BE_RESOLVED);
        assertThat(reviews(stranger.number())).containsExactly(rowena.number());
    }

    @Test
    void aFlagThatComesWithSomebodyHoldsAtOnce() {
        IncomingPerson plain = incoming(EAST, null, somebody("Sorrel", "Uptonbury", "1999-09-09", "ZZ98 1AG"));
        Received.Accepted first = accepted(plain);
        IncomingPerson flagged = new IncomingPerson(
                plain.source(), List.of(), null, null, plain.nhsNumberStatus(), plain.demographics(), Set.of(Flag.V));

        accepted(flagged);

        assertThat(persons.find(first.id()).orElseThrow().flags()).containsExactly(Flag.V);
    }

    @Test
    void aWantedIdIsKept() {
        PersonId wanted = PersonId.next();
        IncomingPerson theo = incoming(EAST, null, somebody("Theo", "Vintercombe", "1955-05-05", "ZZ98 1AH"));

        assertThat(accepted(theo.wanting(wanted)).id()).isEqualTo(wanted);
        IncomingPerson elsewhere =
                theo.from(new SourceIdentifier(WEST, "by id")).wanting(wanted);
        assertThat(accepted(elsewhere).outcome()).isEqualTo(MATCHED);
    }

    @Test
    void impossibleDetailsAreRefusedAndNothingIsStored() {
        IncomingPerson impossible = incoming(EAST, null, somebody("Una", "Wexmoor\u0007", "2199-01-01", "ZZ98 1AJ"));

        assertThat(persons.receive(impossible, CLERK))
                .isInstanceOfSatisfying(
                        Received.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::field, Fault::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("born", "born.future"),
                                        org.assertj.core.groups.Tuple.tuple("family", "text.control")));
        assertThat(persons.known(impossible.source())).isEmpty();
    }

    @Test
    void tenAtOnceAreOnePerson() throws Exception {
        Demographics vera = somebody("Vera", "Yarrowdale", "1947-07-07", "ZZ98 1AK");
        List<Callable<Received>> ten = java.util.stream.IntStream.range(0, 10)
                .<Callable<Received>>mapToObj(i ->
                        () -> persons.receive(incoming("https://ward-" + i + ".example/patient", null, vera), CLERK))
                .toList();

        try (var pool = Executors.newFixedThreadPool(5)) {
            Set<Long> numbers = new java.util.HashSet<>();
            for (var future : pool.invokeAll(ten)) {
                numbers.add(((Received.Accepted) future.get()).number());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    private List<Long> reviews(long person) {
        return sql.sql("select other from person.match_review where person = ?")
                .param(person)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private Received.Accepted accepted(IncomingPerson incoming) {
        return switch (persons.receive(incoming, CLERK)) {
            case Received.Accepted accepted -> accepted;
            case Received.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static IncomingPerson incoming(String system, @Nullable NhsNumber number, Demographics demographics) {
        return new IncomingPerson(
                new SourceIdentifier(system, UUID.randomUUID().toString()),
                List.of(),
                null,
                number,
                number == null ? NhsNumberStatus.TRACE_REQUIRED : NhsNumberStatus.VERIFIED,
                demographics,
                Set.of());
    }
}
