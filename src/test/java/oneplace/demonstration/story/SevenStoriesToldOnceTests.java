package oneplace.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.util.FhirTerser;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.demonstration.DemonstrationIds;
import oneplace.demonstration.Table;
import org.hl7.fhir.instance.model.api.IBaseReference;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.junit.jupiter.api.Test;

class SevenStoriesToldOnceTests {
    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private final Story story = new Story();
    private final Map<String, List<DomainResource>> records =
            story.people().stream().collect(Collectors.toMap(Function.identity(), story::record));

    private List<DomainResource> record(String person) {
        return Objects.requireNonNull(records.get(person), person);
    }

    private List<DomainResource> everything() {
        return records.values().stream().flatMap(List::stream).toList();
    }

    private static List<String> events(DomainResource resource) {
        return FHIR.newTerser().getValues(resource, "identifier", Identifier.class).stream()
                .filter(identifier -> Fhir.EVENT.equals(identifier.getSystem()))
                .map(Identifier::getValue)
                .toList();
    }

    @Test
    void everyEventIsOneEntryUnderItsOwnWords() {
        Map<String, DomainResource> told = everything().stream()
                .filter(resource -> !events(resource).isEmpty())
                .collect(Collectors.toMap(resource -> events(resource).getFirst(), Function.identity()));
        assertThat(told).hasSize(320);
        for (Table.Row row : Table.read("events.csv")) {
            DomainResource entry = Objects.requireNonNull(told.get(row.get("event")), row.get("event"));
            assertThat(Headline.of(entry)).isEqualTo(row.get("summary"));
            assertThat(entry.getMeta().getSource()).isEqualTo("urn:oneplace:organisation:" + row.get("organisation"));
            assertThat(entry.getMeta().getSecurityFirstRep().getCode()).isEqualTo(row.get("class"));
            assertThat(record(row.get("person"))).contains(entry);
        }
    }

    @Test
    void everyEntryHasItsOwnIdAndAnAuthorAndAClass() {
        Set<String> organisations = Table.read("organisations.csv").stream()
                .map(row -> "urn:oneplace:organisation:" + row.get("organisation"))
                .collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        assertThat(everything()).allSatisfy(entry -> {
            assertThat(ids.add(entry.getIdElement().getIdPart())).isTrue();
            assertThat(organisations).contains(entry.getMeta().getSource());
            assertThat(InformationClass.of(entry.getMeta().getSecurityFirstRep().getCode()))
                    .isPresent();
        });
    }

    @Test
    void everyReferenceFindsSomebodyOrSomething() {
        Set<String> known = everything().stream()
                .map(entry -> entry.fhirType() + "/" + entry.getIdElement().getIdPart())
                .collect(Collectors.toSet());
        Table.read("people.csv").forEach(row -> known.add("Patient/" + DemonstrationIds.named(row.get("person"))));
        Table.read("organisations.csv").forEach(row -> known.add("Organization/" + row.get("organisation")));
        Table.read("staff.csv")
                .forEach(row -> known.add("Practitioner/" + DemonstrationIds.practitioner(row.get("sign_in"))));
        FhirTerser terser = FHIR.newTerser();
        List<String> lost = new ArrayList<>();
        everything()
                .forEach(entry -> terser.getAllPopulatedChildElementsOfType(entry, IBaseReference.class)
                        .forEach(reference -> {
                            String target = reference.getReferenceElement().getValue();
                            if (target != null && !known.contains(target)) {
                                lost.add(entry.getId() + " → " + target);
                            }
                        }));
        assertThat(lost).isEmpty();
    }

    @Test
    void everyEntryCanBeReadStrictlyAndIsTheSameEachTime() {
        IParser strict = FHIR.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        Story again = new Story();
        records.forEach((person, entries) -> {
            List<DomainResource> second = again.record(person);
            for (int i = 0; i < entries.size(); i++) {
                String text = strict.encodeResourceToString(entries.get(i));
                assertThat(strict.encodeResourceToString(second.get(i))).isEqualTo(text);
                assertThat(strict.parseResource(text).fhirType())
                        .isEqualTo(entries.get(i).fhirType());
            }
        });
    }

    @Test
    void timesAreThoseOfLondon() {
        assertThat(Fhir.when(LocalDateTime.parse("2025-06-10T09:15")).getValueAsString())
                .isEqualTo("2025-06-10T09:15:00+01:00");
        assertThat(Fhir.when(LocalDateTime.parse("2025-12-10T09:15")).getValueAsString())
                .isEqualTo("2025-12-10T09:15:00Z");
    }

    @Test
    void dilysIsToldByTwelveOrganisationsWithRhian() {
        Set<String> sources = Set.of("p-dilys", "p-rhian").stream()
                .flatMap(person -> record(person).stream())
                .filter(entry -> !events(entry).isEmpty())
                .map(entry -> entry.getMeta().getSource())
                .collect(Collectors.toSet());
        assertThat(sources).hasSize(12);
    }

    @Test
    void dilysStaysInHospitalFor22DaysWithinAnEpisodeThatSaysWhereSheGoes() {
        Encounter stay = entry("p-dilys", Encounter.class, "ev-dilys-024");
        assertThat(stay.getPeriod().getStartElement().getValueAsString()).isEqualTo("2025-10-21T08:05:00+01:00");
        assertThat(stay.getPeriod().getEndElement().getValueAsString()).isEqualTo("2025-11-12T14:20:00Z");
        assertThat(stay.getHospitalization().getDischargeDisposition().getText())
                .isEqualTo("step-down flat, then home");
        String episode = stay.getEpisodeOfCareFirstRep().getReferenceElement().getIdPart();
        assertThat(record("p-dilys"))
                .filteredOn(EpisodeOfCare.class::isInstance)
                .anyMatch(e -> e.getIdElement().getIdPart().equals(episode));
        Condition coded = entry("p-dilys", Condition.class, "ev-dilys-032");
        assertThat(coded.getEncounter().getReferenceElement().getIdPart())
                .isEqualTo(stay.getIdElement().getIdPart());
        assertThat(coded.getCode().getCodingFirstRep().getCode()).isEqualTo("S72.0");
    }

    @Test
    void readingsKeepTheirFiguresAndUnits() {
        Observation weight = entry("p-dilys", Observation.class, "ev-dilys-106");
        assertThat(weight.getValueQuantity().getValue()).hasToString("61.4");
        assertThat(weight.getValueQuantity().getCode()).isEqualTo("kg");
        assertThat(everything())
                .filteredOn(Observation.class::isInstance)
                .filteredOn(o -> ((Observation) o).getCode().getText().startsWith("NEWS2"))
                .hasSize(8);
    }

    @Test
    void eachOfTheSevenSaysWhatMattersInTheirOwnWords() {
        List<String> said = records.entrySet().stream()
                .filter(record -> record.getValue().stream().anyMatch(QuestionnaireResponse.class::isInstance))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertThat(said)
                .containsExactly("p-alwyn", "p-barty", "p-callum", "p-desmond", "p-dilys", "p-hector", "p-tamsin");
    }

    private <R extends DomainResource> R entry(String person, Class<R> type, String event) {
        return record(person).stream()
                .filter(type::isInstance)
                .filter(entry -> events(entry).contains(event))
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyAnswerIsToAHeadingOfTheForm() {
        Map<String, String> headings = AboutMe.form().getItem().stream()
                .collect(Collectors.toMap(item -> item.getLinkId(), item -> item.getText()));
        List<QuestionnaireResponse> answers = everything().stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .toList();
        assertThat(answers).isNotEmpty().allSatisfy(told -> {
            assertThat(told.getQuestionnaire()).isEqualTo(AboutMe.form().getUrl());
            assertThat(told.getItem())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(headings).containsEntry(item.getLinkId(), item.getText()))
                    .isSortedAccordingTo(Comparator.comparing(item -> item.getLinkId()));
        });
    }
}
