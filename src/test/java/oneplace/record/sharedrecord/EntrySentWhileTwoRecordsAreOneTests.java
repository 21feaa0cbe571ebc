package oneplace.record.sharedrecord;

import static oneplace.examples.ExamplePeople.CLERK;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.RecordOffice.Someone;
import oneplace.examples.WithPlace;
import oneplace.record.person.Merging;
import oneplace.record.person.PersonDecision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A hospital's system knows Ines by an id of its own. Her record is taken for another's and joined to it, by mistake; the
 * hospital goes on writing.
 */
@WithPlace
class EntrySentWhileTwoRecordsAreOneTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final Merging merging;
    private final String theirs = UUID.randomUUID().toString();
    private Someone another;
    private PersonId ines;
    private Desk hospital;
    private Desk practice;

    @Autowired
    EntrySentWhileTwoRecordsAreOneTests(RecordOffice office, SharedRecord record, Merging merging) {
        this.office = office;
        this.record = record;
        this.merging = merging;
    }

    @BeforeEach
    void inesIsKnownToBothAndSomebodyElseIsToo() {
        String patient =
                """
                {"resourceType":"Patient","identifier":[{"system":"%s","value":"%s"}],"gender":"female",
                 "name":[{"family":"Hollowell","given":["Ines"]}],"birthDate":"1948-02-29"}""".formatted(NhsNumber.SYSTEM, ExamplePeople.freshNumber().digits());
        practice = office.desk(OrganisationSign.GP);
        hospital = office.desk(OrganisationSign.HO);
        ines = PersonId.of(practice.writes(practice.exchange(), patient).id().id());
        assertThat(hospital.writes(hospital.exchange(), patient, theirs).id().id())
                .isEqualTo(ines.toString());
        another = office.someone("Inez", "Holliwell");
        assertThat(merging.merge(ines, another.id(), "one person", CLERK)).isInstanceOf(PersonDecision.Done.class);
    }

    @Test
    void isReadWithTheRecordsThatWereJoined() {
        assertThat(about(record.read(practice.exchange(), sentByTheHospital()).orElseThrow()))
                .isEqualTo("Patient/" + ines);
        assertThat(office.search(practice.exchange(), "Condition?patient=" + another.id())
                        .matches())
                .hasSize(1);
    }

    @Test
    void isHersAgainWhenTheyAreParted() {
        ResourceId entry = sentByTheHospital();
        long merge = merging.history(another.id()).getFirst().merge();
        assertThat(merging.unmerge(merge, "two after all", CLERK)).isInstanceOf(PersonDecision.Done.class);

        assertThat(office.search(practice.exchange(), "Condition?patient=" + ines)
                        .matches())
                .extracting(Entry::id)
                .containsExactly(entry);
        assertThat(office.search(practice.exchange(), "Condition?patient=" + another.id())
                        .matches())
                .isEmpty();
        assertThat(about(record.read(practice.exchange(), entry).orElseThrow())).isEqualTo("Patient/" + ines);
    }

    private ResourceId sentByTheHospital() {
        return hospital.writes(
                        hospital.exchange(),
                        "{\"resourceType\":\"Condition\",\"code\":{\"text\":\"Fall\"},\"subject\":{\"reference\":\"Patient/"
                                + theirs + "\"}}")
                .id();
    }

    private static String about(Entry entry) {
        return ResourceText.parse(entry.body()).tree().at("/subject/reference").stringValue();
    }
}
