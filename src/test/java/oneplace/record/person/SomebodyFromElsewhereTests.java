package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.MembershipKind.CLUSTER;
import static oneplace.record.person.MembershipKind.PRACTICE;
import static oneplace.record.person.MembershipKind.WARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mabyn comes from another place, whose practice and ward nobody here knows. She is taken in all the same. */
@WithPlace
class SomebodyFromElsewhereTests {

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient sql;

    private final SourceIdentifier source = new SourceIdentifier(
            "https://north.example/patient", UUID.randomUUID().toString());
    private final Demographics mabyn =
            somebody("Mabyn", "H" + source.value().substring(0, 6), "1962-02-01", "ZZ89 1AA");

    @Test
    void whatThePlaceKnowsIsKeptAndTheRestIsNamed() {
        Received received = receive(
                Membership.of(PRACTICE, "far-away"), Membership.of(CLUSTER, "cl-4"), Membership.of(WARD, "E05nowhere"));

        assertThat(received).isInstanceOfSatisfying(Received.Accepted.class, accepted -> {
            assertThat(accepted.warnings())
                    .extracting(Fault::field, Fault::sentence)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "practice",
                                    "The place has no practice of this code; it was left out. Everything else was kept."),
                            org.assertj.core.groups.Tuple.tuple(
                                    "ward",
                                    "The place has no ward of this code; it was left out. Everything else was kept."));
            assertThat(belongings(accepted.id())).containsExactly("cl-4");
        });
    }

    @Test
    void sheWhoMovesToAPracticeElsewhereNoLongerBelongsHere() {
        receive(Membership.of(PRACTICE, "banes-044"));
        Received.Accepted moved = (Received.Accepted) receive(Membership.of(PRACTICE, "far-away"));

        assertThat(persons.find(moved.id()).orElseThrow().demographics().belongs(PRACTICE))
                .isEmpty();
    }

    @Test
    void theSameRuleHoldsForThoseWhoRegisterAndAmendHere() {
        Demographics said = mabyn.belongingTo(Membership.of(PRACTICE, "far-away"), Membership.of(CLUSTER, "cl-4"));
        PersonDecision registered = persons.register(Registration.without(said), CLERK);

        PersonDecision.Done done = (PersonDecision.Done) registered;
        assertThat(done.warnings()).extracting(Fault::field).containsExactly("practice");
        assertThat(belongings(done.person().id())).containsExactly("cl-4");
        PersonDecision amended = persons.amend(
                done.person().id(), (known, faults) -> said.belongingTo(Membership.of(WARD, "E05nowhere")), CLERK);
        assertThat(((PersonDecision.Done) amended).warnings())
                .extracting(Fault::field)
                .containsExactly("ward");
    }

    @Test
    void whatThePlaceKnewOnceIsNotLostByAnAmendment() {
        Person person = PersonAmendedTests.done(persons.register(Registration.without(mabyn), CLERK));
        sql.sql("""
                insert into person.membership (person, kind, code, source, recorded, recorded_by)
                values (?, 'ward', 'old-ward', '', now(), 'before the wards were drawn anew')
                """).param(person.number()).update();
        Demographics now = persons.find(person.id()).orElseThrow().demographics();

        persons.amend(person.id(), (known, faults) -> now.calling("May"), CLERK);

        assertThat(persons.find(person.id()).orElseThrow().demographics().belongs(WARD))
                .contains("old-ward");
    }

    private Received receive(Membership... memberships) {
        return persons.receive(
                new IncomingPerson(
                        source,
                        List.of(),
                        null,
                        null,
                        NhsNumberStatus.TRACE_REQUIRED,
                        mabyn.belongingTo(memberships),
                        Set.of()),
                CLERK);
    }

    private List<String> belongings(oneplace.base.kernel.PersonId id) {
        return persons.find(id).orElseThrow().demographics().memberships().stream()
                .map(Membership::code)
                .toList();
    }
}
