package oneplace.record.sharedrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import oneplace.base.place.OrganisationSign;
import oneplace.examples.ExamplePeople;
import oneplace.examples.RecordOffice;
import oneplace.examples.RecordOffice.Desk;
import oneplace.examples.WithPlace;
import oneplace.record.person.Flag;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.trust.access.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithPlace
class PeopleWhoseDemographicsAreClosedTests {

    private final RecordOffice office;
    private final SharedRecord record;
    private final Persons persons;
    private final Protection protection;
    private RecordOffice.Someone dilys;
    private Desk practice;
    private Viewer exchange;
    private ResourceId condition;

    @Autowired
    PeopleWhoseDemographicsAreClosedTests(
            RecordOffice office, SharedRecord record, Persons persons, Protection protection) {
        this.office = office;
        this.record = record;
        this.persons = persons;
        this.protection = protection;
    }

    @BeforeEach
    void dilysHasARecord() {
        var decision = persons.register(
                Registration.verified(ExamplePeople.freshNumber(), ExamplePeople.dilys()), ExamplePeople.CLERK);
        var person = ((PersonDecision.Done) decision).person();
        dilys = new RecordOffice.Someone(person.id(), person.number());
        practice = office.desk(OrganisationSign.GP).knows(dilys);
        exchange = practice.exchange();
        condition = practice.writes(practice.nurse(), """
                {"resourceType":"Condition","code":{"text":"Heart failure"},"subject":{"reference":"%s"}}""".formatted(dilys.reference()))
                .id();
    }

    private String patient() {
        return record.read(exchange, new ResourceId("Patient", dilys.id().toString()))
                .map(entry -> new String(entry.body(), StandardCharsets.UTF_8))
                .orElse("");
    }

    private int foundByPostcode() {
        return office.search(exchange, "Patient?address-postalcode=ZZ99 3AA&_id=" + dilys.id())
                .matches()
                .size();
    }

    @Test
    void withoutAFlagTheAddressIsThereAndFinds() {
        assertThat(patient()).contains("ZZ99 3AA");
        assertThat(foundByPostcode()).isOne();
    }

    @Test
    void underRTheAddressIsNeitherShownNorFound() {
        protection.raise(dilys.id(), Flag.R, "asked for", null, ExamplePeople.CLERK);
        assertThat(patient())
                .doesNotContain("ZZ99", "telecom", "generalPractitioner")
                .contains("Penhallow");
        assertThat(foundByPostcode()).isZero();
        assertThat(office.search(exchange, "Patient?_total=accurate&address-postalcode=ZZ99 3AA&_id=" + dilys.id())
                        .total())
                .hasValue(0L);
        assertThat(record.read(practice.nurse(), condition)).isPresent();
    }

    @Test
    void underVOnlyIdAndIdentifierAreLeft() {
        protection.raise(dilys.id(), Flag.V, "court order", null, ExamplePeople.CLERK);
        assertThat(patient()).doesNotContain("Penhallow", "birthDate").contains("identifier");
        assertThat(record.read(practice.nurse(), condition)).isEmpty();
    }

    @Test
    void aRedactedPersonIsAbsentUntilTheFlagIsLowered() {
        protection.raise(dilys.id(), Flag.REDACTED, "protected", null, ExamplePeople.CLERK);
        assertThat(patient()).isEmpty();
        assertThat(record.read(practice.nurse(), condition)).isEmpty();
        protection.lower(dilys.id(), Flag.REDACTED, "over", ExamplePeople.CLERK);
        assertThat(patient()).contains("Penhallow");
    }

    /** What another practice is told when it sends its own words about the person. */
    private String toldAfterWriting() {
        Desk another = office.desk(OrganisationSign.GP).knows(dilys);
        Written written = another.writes(
                another.exchange(), """
                {"resourceType":"Patient","id":"%1$s","gender":"female","birthDate":"1941-03-09",\
                "name":[{"family":"Penhallow","given":["Dilys"]}]}""".formatted(dilys.id()), dilys.id().toString());
        return new String(written.body(), StandardCharsets.UTF_8);
    }

    @Test
    void aSenderIsToldNoMoreThanTheyCouldRead() {
        var decision = persons.register(
                Registration.verified(
                        ExamplePeople.freshNumber(), ExamplePeople.dilys().belongingTo()),
                ExamplePeople.CLERK);
        var person = ((PersonDecision.Done) decision).person();
        dilys = new RecordOffice.Someone(person.id(), person.number());
        assertThat(toldAfterWriting()).contains("ZZ99 3AA");
        protection.raise(dilys.id(), Flag.R, "asked for", null, ExamplePeople.CLERK);
        assertThat(toldAfterWriting()).doesNotContain("ZZ99", "telecom").contains("Penhallow");
        protection.raise(dilys.id(), Flag.V, "court order", null, ExamplePeople.CLERK);
        assertThat(toldAfterWriting()).doesNotContain("ZZ99", "Penhallow", "birthDate");
        protection.raise(dilys.id(), Flag.REDACTED, "protected", null, ExamplePeople.CLERK);
        assertThat(toldAfterWriting())
                .doesNotContain("ZZ99", "Penhallow", "identifier")
                .contains(dilys.id().toString());
    }
}
