package oneplace.record.person.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.examples.ExamplePeople;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.IncomingPerson;
import oneplace.record.person.NameUse;
import oneplace.record.person.NeedKind;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonName;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.rules.DetailsCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dilys is written as a Patient and read again; and Patients of other systems are read. */
class PatientThereAndBackTests {

    private static final SourceIdentifier ELSEWHERE = new SourceIdentifier("https://elsewhere.example/patient", "77");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void nothingIsLostThereAndBack() {
        Person dilys = person(NhsNumberStatus.VERIFIED, married(), Set.of(Flag.R));

        IncomingPerson back = understood(PatientWriter.write(dilys));

        assertThat(back.nhsNumber()).isEqualTo(dilys.nhsNumber());
        assertThat(back.nhsNumberStatus()).isEqualTo(NhsNumberStatus.VERIFIED);
        assertThat(back.demographics()).isEqualTo(dilys.demographics());
        assertThat(back.flags()).containsExactly(Flag.R);
        assertThat(back.others()).containsExactly(new SourceIdentifier("https://lab.example/id", "L-9"));
    }

    @Test
    void theNumberCarriesItsVerificationStatus() {
        JsonNode identifier = PatientWriter.write(person(NhsNumberStatus.TO_BE_RESOLVED, married(), Set.of()))
                .at("/identifier/0");

        assertThat(identifier.at("/system").stringValue()).isEqualTo("https://fhir.nhs.uk/Id/nhs-number");
        assertThat(identifier.at("/value").stringValue()).isEqualTo("9992011041");
        assertThat(identifier.at("/extension/0/url").stringValue())
                .isEqualTo("https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus");
        assertThat(identifier
                        .at("/extension/0/valueCodeableConcept/coding/0/code")
                        .stringValue())
                .isEqualTo("05");
    }

    @Test
    void thePracticeIsAnOrganisationAndTheLanguageACommunication() {
        JsonNode patient = PatientWriter.write(person(NhsNumberStatus.VERIFIED, married(), Set.of()));

        assertThat(patient.at("/generalPractitioner/0/reference").stringValue()).isEqualTo("Organization/banes-044");
        assertThat(patient.at("/communication/0/language/text").stringValue()).isEqualTo("Welsh first");
        assertThat(patient.at("/communication/0/language/coding/0/code").stringValue())
                .isEqualTo("cy");
        assertThat(patient.at("/meta/security").isMissingNode()).isTrue();
    }

    @Test
    void aJoinedRecordPointsAtItsSuccessor() {
        PersonId from = PersonId.next();
        PersonId into = PersonId.next();

        JsonNode patient = PatientWriter.replaced(from, into);

        assertThat(patient.at("/active").asBoolean()).isFalse();
        assertThat(patient.at("/link/0/other/reference").stringValue()).isEqualTo("Patient/" + into);
        assertThat(patient.at("/link/0/type").stringValue()).isEqualTo("replaced-by");
    }

    @Test
    void aForeignPatientIsReadByItsCommonElements() {
        IncomingPerson person = understood(JSON.readTree("""
                {"resourceType": "Patient", "id": "77",
                 "identifier": [{"system": "urn:ssn", "value": "1"}, {"value": "no system"}],
                 "name": [{"family": "Rook", "given": ["Tam", null], "_given": [null, {"id": "x"}], "prefix": ["Ms", "Dr"]}],
                 "gender": "female", "birthDate": "2009-02", "deceasedDateTime": "2020-03-01T10:00:00+01:00",
                 "address": [{"line": ["9 Heron Wharf"], "city": "Saltmead", "state": "Avon", "postalCode": "ZZ99 4AD",
                              "period": {"start": "2010", "end": "2011-06"}}],
                 "communication": [{"language": {"text": "English"}}],
                 "generalPractitioner": [{"reference": "Practitioner/p"}, {"reference": "https://x.example/Organization/gp-05"}]}
                """));

        assertThat(person.nhsNumber()).isNull();
        assertThat(person.nhsNumberStatus()).isEqualTo(NhsNumberStatus.TRACE_REQUIRED);
        assertThat(person.demographics().name().listed()).isEqualTo("ROOK, Tam (Ms Dr)");
        assertThat(person.demographics().born()).isEqualTo(new PartialDate("2009-02"));
        assertThat(person.demographics().died()).isEqualTo(new PartialDate("2020-03-01"));
        assertThat(person.demographics().addresses().getFirst().from()).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat(person.demographics().addresses().getFirst().until()).isEqualTo(LocalDate.of(2011, 7, 1));
        assertThat(person.demographics().memberships())
                .extracting(m -> m.code())
                .containsExactly("gp-05");
    }

    /** A string of FHIR R4 may hold tabs, line ends and a million characters; a page and a letter hold a line. */
    @Test
    void aForeignPatientsTextsAreHeldOnOneLineEach() {
        String long251 = "é".repeat(249) + "\uD83D\uDE00";
        IncomingPerson person = understood(JSON.readTree("""
                {"resourceType": "Patient", "id": "77",
                 "name": [{"family": "%s", "given": ["Tam\\tAnn", "%s"], "prefix": ["%s"]}],
                 "telecom": [{"system": "phone", "value": "01632\\r\\n960 001"}],
                 "address": [{"text": "9 Heron Wharf\\nSaltmead", "postalCode": "%s"}]}
                """.formatted(long251, long251, long251, long251)));

        PersonName name = person.demographics().name();
        assertThat(name.family()).isEqualTo("é".repeat(249));
        assertThat(name.title()).isEqualTo("é".repeat(249));
        assertThat(name.given()).containsExactly("Tam Ann");
        assertThat(person.demographics().telecoms().getFirst().value()).isEqualTo("01632 960 001");
        assertThat(person.demographics().addresses().getFirst().lines()).containsExactly("9 Heron Wharf Saltmead");
        assertThat(DetailsCheck.faults(
                        null, NhsNumberStatus.TRACE_REQUIRED, person.demographics(), LocalDate.of(2026, 11, 22)))
                .isEmpty();
    }

    @Test
    void whatCannotBeUsedIsRefusedWithItsPlace() {
        refused(
                "{\"identifier\": [{\"system\": \"https://fhir.nhs.uk/Id/nhs-number\", \"value\": \"9992011042\"}]}",
                "Patient.identifier[0].value",
                "nhsNumber.invalid");
        refused("{\"birthDate\": \"2026-02-30\"}", "Patient.birthDate", "fhir.date");
        refused("{\"birthDate\": 1943}", "Patient.birthDate", "fhir.text");
        refused("{\"gender\": \"F\"}", "Patient.gender", "fhir.code");
        refused("{\"name\": {\"family\": \"Rook\"}}", "Patient.name", "fhir.list");
        refused("{\"name\": [{\"given\": \"Tam\"}]}", "Patient.name[0].given", "fhir.list");
        refused("{\"address\": [{\"period\": {\"end\": \"soon\"}}]}", "Patient.address[0].period.end", "fhir.date");
    }

    private static void refused(String patient, String expression, String code) {
        assertThat(PatientReader.read(JSON.readTree(patient), ELSEWHERE))
                .isInstanceOfSatisfying(PatientRead.Refused.class, refused -> {
                    assertThat(refused.expression()).isEqualTo(expression);
                    assertThat(refused.fault().code()).isEqualTo(code);
                    assertThat(refused.fault().sentence()).endsWith(".");
                });
    }

    private static IncomingPerson understood(JsonNode patient) {
        return switch (PatientReader.read(patient, ELSEWHERE)) {
            case PatientRead.Understood understood -> understood.person();
            case PatientRead.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Demographics married() {
        return ExamplePeople.dilys()
                .named(List.of(
                        new PersonName(
                                NameUse.OFFICIAL,
                                "Mrs",
                                List.of("Dilys", "Mair"),
                                "Penhallow",
                                "OBE",
                                LocalDate.of(1966, 5, 7),
                                null),
                        new PersonName(
                                NameUse.MAIDEN,
                                null,
                                List.of("Dilys", "Mair"),
                                "Idris",
                                null,
                                null,
                                LocalDate.of(1966, 5, 7))))
                .at(
                        Address.home("ZZ99 3AA", "4 Winding Gear Close", "Coalgate"),
                        new Address(
                                AddressUse.OLD,
                                List.of("1 Pit Lane"),
                                "Radford",
                                "Avon",
                                null,
                                LocalDate.of(1950, 1, 1),
                                LocalDate.of(1966, 5, 7)))
                .needing(List.of(
                        new CommunicationNeed(NeedKind.LANGUAGE, "Welsh first", "Welsh speaker", null),
                        new CommunicationNeed(
                                NeedKind.HEARING, "two hearing aids", "face her", LocalDate.of(2026, 12, 5))));
    }

    private static Person person(NhsNumberStatus status, Demographics d, Set<Flag> flags) {
        assertThat(d.gender()).isEqualTo(Gender.FEMALE);
        return new Person(
                PersonId.next(),
                1,
                new NhsNumber("9992011041"),
                status,
                d,
                flags,
                List.of(new SourceIdentifier("https://lab.example/id", "L-9")));
    }
}
