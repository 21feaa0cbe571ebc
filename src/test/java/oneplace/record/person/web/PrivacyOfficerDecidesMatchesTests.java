package oneplace.record.person.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.OrganisationSign;
import oneplace.base.place.Role;
import oneplace.examples.RecordOffice;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.MatchReviews;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Received;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.web.AtTheIndex.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A pair waits for a decision; two records are joined by hand and parted again. */
@WithPlace
class PrivacyOfficerDecidesMatchesTests {

    private final WebApplicationContext application;
    private final RecordOffice office;
    private final Persons persons;
    private final MatchReviews reviews;
    private final Protection protection;
    private AtTheIndex officer;

    @Autowired
    PrivacyOfficerDecidesMatchesTests(
            WebApplicationContext application,
            RecordOffice office,
            Persons persons,
            MatchReviews reviews,
            Protection protection) {
        this.application = application;
        this.office = office;
        this.persons = persons;
        this.reviews = reviews;
        this.protection = protection;
    }

    @BeforeEach
    void anOfficerIsAtTheDesk() {
        officer = new AtTheIndex(application, office.desk(OrganisationSign.SC), Role.PRIVACY_OFFICER);
    }

    @Test
    void thePairIsSeenSideBySideAndDecidedWithAReason() {
        Person hedra = registered("Hedra", "Goldsithney", "1948-08-08", "ZZ89 1AA", freshNumber());
        long review = waiting("Hedra", "Goldsithney", "1948-08-08");
        assertThat(officer.opens("/people/matching").main()).contains("for a decision");

        String page = "/people/matching/" + review;
        assertThat(officer.opens(page).main()).contains("Same date of birth", "GOLDSITHNEY, Hedra", "ZZ88 9ZZ");
        assertThat(officer.sends(page, "reason", "seen").errors()).contains("Choose whether");
        assertThat(officer.sends(page, "answer", "same").errors()).contains("Say why");
        assertThat(officer.sends(page, "answer", "same", "reason", "same GP").redirect())
                .isEqualTo("/people/matching");

        assertThat(officer.opens(page).status()).isEqualTo(404);
        assertThat(persons.find(hedra.id()).orElseThrow().demographics().addresses())
                .hasSize(2);
    }

    @Test
    void aReasonThatIsTooLongLeavesThePairInTheQueueToBeSentAgain() {
        Person jenifer = registered("Jenifer", "Halwyn", "1948-08-09", "ZZ89 1AD", freshNumber());
        long review = waiting("Jenifer", "Halwyn", "1948-08-09");
        String page = "/people/matching/" + review;

        for (String answer : new String[] {"same", "different"}) {
            assertThat(officer.sends(page, "answer", answer, "reason", "x".repeat(251))
                            .errors())
                    .contains("This must be 250 characters or fewer.");
            assertThat(officer.sends(page, "answer", answer, "reason", "a \u202E b")
                            .errors())
                    .contains("Type it again");
            assertThat(reviews.find(review)).isPresent();
        }

        assertThat(officer.sends(page, "answer", "same", "reason", "x".repeat(250))
                        .redirect())
                .isEqualTo("/people/matching");
        assertThat(reviews.find(review)).isEmpty();
        assertThat(persons.find(jenifer.id()).orElseThrow().demographics().addresses())
                .hasSize(2);
    }

    @Test
    void aMergeThatWasItselfJoinedIsNotTakenBackBeforeTheLaterOne() {
        Person first = registered("Keren", "Polwhele", "1948-08-10", "ZZ89 1AE", freshNumber());
        Person second = registered("Keren", "Polwhele", "1948-08-10", "ZZ89 1AF", freshNumber());
        Person third = registered("Keren", "Polwhele", "1948-08-10", "ZZ89 1AG", freshNumber());
        joins(first, second, "lower of two");
        joins(second, third, "upper of two");
        String lower = officer.opens("/people/merges")
                .page()
                .select("option:contains(lower of two)")
                .val();

        Answer refused = officer.sends("/people/merges/undo", "merge", lower, "reason", "two people");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).contains("Take the later join back first");
        assertThat(persons.number(first.id())).contains(third.number());
    }

    private void joins(Person from, Person into, String reason) {
        officer.sends(
                "/people/merge",
                "into",
                into.id().toString(),
                "from",
                from.id().toString(),
                "confirmed",
                "yes",
                "reason",
                reason);
    }

    @Test
    void recordsAreJoinedByHandAfterAPreviewAndParted() {
        NhsNumber number = freshNumber();
        Person into = registered("Gwithian", "Fentonvean", "1951-01-02", "ZZ89 1AB", number);
        Person from = ((PersonDecision.Done) persons.register(
                        Registration.without(somebody("Gwithian", "Fentonven", "1951-01-02", "ZZ89 2AB")), CLERK))
                .person();

        Answer preview = officer.sends("/people/merge", "into", number.display(), "from", "/people/" + from.id());
        assertThat(preview.main()).contains("Join these two?", "Family name nearly the same", "ZZ89 2AB");
        Answer joined = officer.sends(
                "/people/merge",
                "into",
                into.id().toString(),
                "from",
                from.id().toString(),
                "confirmed",
                "yes",
                "reason",
                "one passport");

        assertThat(joined.redirect()).isEqualTo("/people/merges");
        assertThat(persons.number(from.id())).contains(into.number());
        Answer merges = officer.opens("/people/merges");
        assertThat(merges.main()).contains("one passport", "Kezia Nwosu, district nurse");
        String merge = merges.page().select("option:contains(one passport)").val();
        assertThat(officer.sends("/people/merges/undo", "merge", merge).errors())
                .contains("Say why");
        officer.sends("/people/merges/undo", "merge", merge, "reason", "twins");
        assertThat(persons.find(from.id())).contains(from);
    }

    @Test
    void aProtectedRecordIsWarnedOfBeforeItIsJoined() {
        Person into = registered("Loveday", "Trewhella", "1953-03-04", "ZZ89 1AH", freshNumber());
        Person from = registered("Loveday", "Trewhela", "1953-03-04", "ZZ89 2AH", freshNumber());
        protection.raise(from.id(), Flag.V, "court order", null, CLERK);

        Answer preview = officer.sends(
                "/people/merge", "into", into.id().toString(), "from", from.id().toString());

        assertThat(preview.main()).contains("the joined record will be very restricted too");
    }

    @Test
    void whatIsNoRecordIsSaidAtItsField() {
        assertThat(officer.sends(
                                "/people/merge",
                                "into",
                                "nonsense",
                                "from",
                                freshNumber().digits())
                        .errors())
                .contains("Enter the verified NHS number");
        Person one = registered("Elowen", "Deveral", "1952-02-03", "ZZ89 1AC", freshNumber());
        assertThat(officer.sends(
                                "/people/merge",
                                "into",
                                one.id().toString(),
                                "from",
                                one.id().toString())
                        .errors())
                .contains("not two records that can be joined");
    }

    @Test
    void aNurseDecidesNoMatches() {
        AtTheIndex nurse = new AtTheIndex(application, office.desk(OrganisationSign.CH), Role.PRACTITIONER);

        for (String page : new String[] {"/people/matching", "/people/merge", "/people/merges"}) {
            assertThat(nurse.opens(page).status()).as(page).isEqualTo(403);
        }
        assertThat(nurse.sends("/people/merges/undo", "merge", "1").status()).isEqualTo(403);
    }

    private Person registered(String given, String family, String born, String postcode, NhsNumber number) {
        return ((PersonDecision.Done)
                        persons.register(Registration.verified(number, somebody(given, family, born, postcode)), CLERK))
                .person();
    }

    private long waiting(String given, String family, String born) {
        SourceIdentifier source = new SourceIdentifier(
                "https://south.example/id", UUID.randomUUID().toString());
        var described = somebody(given, family, born, "ZZ88 9ZZ");
        Received received = persons.receive(
                new IncomingPerson(source, List.of(), null, null, NhsNumberStatus.TRACE_REQUIRED, described, Set.of()),
                CLERK);
        persons.amend(((Received.Accepted) received).id(), (known, faults) -> described, CLERK);
        return reviews.waiting(0, 1000).stream()
                .filter(r -> family.equals(r.preview().from().name().family()))
                .findFirst()
                .orElseThrow()
                .review();
    }
}
