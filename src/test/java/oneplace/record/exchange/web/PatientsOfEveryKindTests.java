package oneplace.record.exchange.web;

import static oneplace.examples.ExamplePeople.CLERK;
import static oneplace.examples.ExamplePeople.freshNumber;
import static oneplace.examples.ExamplePeople.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.kernel.PersonId;
import oneplace.examples.StandardsAtHand;
import oneplace.examples.WithPlace;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.exchange.web.FhirDesk.Client;
import oneplace.record.person.Address;
import oneplace.record.person.AddressUse;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Flag;
import oneplace.record.person.Gender;
import oneplace.record.person.Membership;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.Merging;
import oneplace.record.person.NameUse;
import oneplace.record.person.NeedKind;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.PersonName;
import oneplace.record.person.Persons;
import oneplace.record.person.Protection;
import oneplace.record.person.Registration;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.Telecom;
import oneplace.record.person.TelecomKind;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UkCore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * People of whom everything is known and of whom next to nothing is, protected people, and records that were joined: each is a
 * Patient that others can read.
 */
@WithPlace
class PatientsOfEveryKindTests {

    private final Client exchange;
    private final Persons persons;
    private final Protection protection;
    private final Merging merging;

    @Autowired
    PatientsOfEveryKindTests(FhirDesk fhir, Persons persons, Protection protection, Merging merging) {
        this.exchange = fhir.exchange();
        this.persons = persons;
        this.protection = protection;
        this.merging = merging;
    }

    private Map<String, JsonNode> patients() {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        all.put("everything known", read(registered(everything())));
        all.put("a given name alone", read(registered(Demographics.of(named("Jory", null), Gender.UNKNOWN, null))));
        PersonId protectedOne = registered(everything());
        protection.raise(protectedOne, Flag.R, "she asked", null, CLERK);
        all.put("protected", read(protectedOne));
        PersonId restricted = registered(everything());
        protection.raise(restricted, Flag.V, "court order", null, CLERK);
        all.put("very restricted", read(restricted));
        PersonId into = registered(somebody("Morwenna", "Tregarthen", "1944-04-04", "ZZ84 1AA"));
        PersonId from = registered(somebody("Morwena", "Tregarthen", "1944-04-04", "ZZ84 1AA"));
        merging.merge(from, into, "one person", CLERK);
        all.put("lives on", read(into));
        all.put(
                "joined to another",
                exchange.get("/Patient/" + from + "/_history").is(200).json().at("/entry/0/resource"));
        return all;
    }

    private static PersonName named(String given, @Nullable String family) {
        return new PersonName(NameUse.USUAL, null, List.of(given), family, null, null, null);
    }

    private static Demographics everything() {
        LocalDate moved = LocalDate.of(2019, 5, 1);
        return new Demographics(
                List.of(
                        new PersonName(
                                NameUse.OFFICIAL, "Mrs", List.of("Elowen", "Mary"), "Nancekuke", "OBE", null, null),
                        new PersonName(NameUse.MAIDEN, null, List.of("Elowen"), "Trevethan", null, null, moved)),
                Gender.OTHER,
                new PartialDate("1937"),
                true,
                new PartialDate("2025-11"),
                "Ellie",
                List.of(
                        Address.home("ZZ84 2AA", "2 Wharf Row", "Saltmead"),
                        new Address(
                                AddressUse.HOME,
                                List.of("1 Old Row"),
                                "Saltmead",
                                "Somerset",
                                "ZZ84 3AA",
                                null,
                                moved)),
                List.of(
                        new Telecom(TelecomKind.PHONE, "01632 960 222", "home", null, null),
                        new Telecom(TelecomKind.EMAIL, "ellie@example.org", null, null, moved),
                        new Telecom(TelecomKind.OTHER, "next door", null, null, null)),
                List.of(
                        Membership.of(MembershipKind.PRACTICE, "banes-044"),
                        Membership.of(MembershipKind.CLUSTER, "cl-4"),
                        Membership.of(MembershipKind.NEIGHBOURHOOD, "nb-saltmead"),
                        Membership.of(MembershipKind.AREA_FORUM, "af-keynsham")),
                List.of(
                        new CommunicationNeed(NeedKind.LANGUAGE, "a language nobody knew", "", null),
                        new CommunicationNeed(NeedKind.LANGUAGE, "BSL", "interpreter", moved),
                        new CommunicationNeed(NeedKind.HEARING, "two hearing aids", "", null)));
    }

    private PersonId registered(Demographics demographics) {
        Registration registration = new Registration(
                PersonId.next(),
                freshNumber(),
                NhsNumberStatus.TO_BE_RESOLVED,
                demographics,
                Set.of(),
                List.of(new SourceIdentifier(
                        "https://north.example/id", UUID.randomUUID().toString())));
        return ((PersonDecision.Done) persons.register(registration, CLERK))
                .person()
                .id();
    }

    private JsonNode read(PersonId person) {
        return exchange.get("/Patient/" + person).is(200).json();
    }

    private static void holds(Validation validation, Map<String, JsonNode> patients, Optional<String> profile) {
        patients.forEach((kind, patient) -> assertThat(validation.remarks(
                        ResourceText.parse(patient.toString().getBytes(StandardCharsets.UTF_8)), profile, "a test"))
                .as(kind + ": " + patient)
                .noneMatch(Remark::error));
    }

    @Test
    void areValidAndNameTheirProfile() {
        Map<String, JsonNode> patients = patients();

        holds(Validation.over(Definitions.with()), patients, Optional.empty());
        assertThat(patients)
                .allSatisfy((kind, patient) -> assertThat(
                                patient.at("/meta/profile/0").asString(""))
                        .as(kind)
                        .isEqualTo(UkCore.profile("Patient").orElseThrow()));
    }

    @Test
    void conformToUkCoreWhereItsDefinitionsAreAtHand() {
        Optional<Path> folder = StandardsAtHand.ukCore();
        assumeThat(folder)
                .as("./oneplace test --with standards=DIR, a folder that holds UK Core")
                .isPresent();
        holds(Validation.over(Definitions.with(folder.orElseThrow())), patients(), UkCore.profile("Patient"));
    }
}
