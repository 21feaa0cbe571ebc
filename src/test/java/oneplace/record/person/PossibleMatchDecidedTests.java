package oneplace.record.person;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.somebody;
import static oneplace.record.person.PersonAmendedTests.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.examples.WithPlace;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital describes somebody who may be Dafydd, who has moved. A person decides. */
@WithPlace
class PossibleMatchDecidedTests {

    @Autowired
    Persons persons;

    @Autowired
    MatchReviews reviews;

    @Test
    void theSameIsJoinedToTheOlderRecord() {
        Person dafydd = registered("Dafydd", "Emberlane", "1939-01-21");
        long review = received("Dafydd", "Emberlane", "1939-01-21");
        MatchReview waiting = reviews.find(review).orElseThrow();
        assertThat(waiting.preview().into().id()).isEqualTo(dafydd.id());
        assertThat(waiting.preview().agreements()).contains("birth-same");

        Person one = done(reviews.decide(review, true, "same GP, same daughter", CLERK));

        assertThat(one.id()).isEqualTo(dafydd.id());
        assertThat(one.demographics().addresses()).hasSize(2);
        assertThat(reviews.find(review)).isEmpty();
    }

    @Test
    void anotherStaysApartAndIsNotAskedAboutAgain() {
        Person eluned = registered("Eluned", "Farthingsby", "1939-01-22");
        long review = received("Eluned", "Farthingsby", "1939-01-22");
        long other = reviews.find(review).orElseThrow().preview().from().number();

        done(reviews.decide(review, false, "two cousins of one name", CLERK));

        assertThat(persons.byNumber(other).orElseThrow().id()).isNotEqualTo(eluned.id());
        assertThat(reviews.find(review)).isEmpty();
        assertThat(reviews.decide(review, true, "once more", CLERK)).isInstanceOf(PersonDecision.Refused.class);
    }

    @Test
    void aDecisionNeedsItsReason() {
        registered("Ffion", "Gatherwold", "1939-01-23");
        long review = received("Ffion", "Gatherwold", "1939-01-23");

        assertThat(reviews.decide(review, true, "", CLERK)).isInstanceOf(PersonDecision.Refused.class);
        assertThat(reviews.find(review)).isPresent();
    }

    private Person registered(String given, String family, String born) {
        return done(persons.register(Registration.without(somebody(given, family, born, "ZZ96 1AA")), CLERK));
    }

    private long received(String given, String family, String born) {
        SourceIdentifier source = new SourceIdentifier(
                "https://north.example/id", UUID.randomUUID().toString());
        Received received = persons.receive(
                new IncomingPerson(
                        source,
                        List.of(),
                        null,
                        null,
                        NhsNumberStatus.TRACE_REQUIRED,
                        somebody(given, family, born, "ZZ95 9ZZ"),
                        Set.of()),
                CLERK);
        PersonId id = ((Received.Accepted) received).id();
        done(persons.amend(id, (known, faults) -> somebody(given, family, born, "ZZ95 9ZZ"), CLERK));
        return reviews.waiting(0, 1000).stream()
                .filter(r -> family.equals(r.preview().from().name().family()))
                .findFirst()
                .orElseThrow()
                .review();
    }
}
