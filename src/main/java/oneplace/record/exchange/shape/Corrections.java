package oneplace.record.exchange.shape;

import ca.uhn.fhir.context.FhirContext;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the R4 definitions say more than HAPI's model of them: elements that must stand, elements that must not, and required
 * bindings that the model does not enumerate. Source: FHIR R4 4.0.1, profiles-types, profiles-resources and valuesets. A test holds these
 * lists against the definitions.
 */
final class Corrections {

    private static final Set<String> REQUIRED = Set.of(
            "CapabilityStatement.date",
            "ChargeItemDefinition.url",
            "CompartmentDefinition.url",
            "CompartmentDefinition.name",
            "GraphDefinition.name",
            "ImplementationGuide.url",
            "ImplementationGuide.name",
            "MessageDefinition.date",
            "NamingSystem.name",
            "NamingSystem.date",
            "OperationDefinition.name",
            "SearchParameter.url",
            "SearchParameter.name",
            "SearchParameter.description",
            "StructureDefinition.url",
            "StructureDefinition.name",
            "StructureMap.url",
            "StructureMap.name",
            "TerminologyCapabilities.date",
            "TestScript.url",
            "TestScript.name");

    /** Elements the model takes from a common ancestor, which R4 does not have there. */
    private static final Set<String> SURPLUS = Set.of(
            "ChargeItemDefinition.name",
            "CompartmentDefinition.jurisdiction",
            "CompartmentDefinition.title",
            "EffectEvidenceSynthesis.experimental",
            "Evidence.experimental",
            "EvidenceVariable.experimental",
            "ExampleScenario.description",
            "ExampleScenario.title",
            "GraphDefinition.title",
            "NamingSystem.experimental",
            "NamingSystem.title",
            "NamingSystem.url",
            "NamingSystem.version",
            "RiskEvidenceSynthesis.experimental",
            "SearchParameter.title");

    private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";

    private static final Map<String, Codes> CONCEPTS = Map.of(
            "AdverseEvent.severity", codes("adverse-event-severity", "mild moderate severe"),
            "AdverseEvent.outcome",
                    codes("adverse-event-outcome", "resolved recovering ongoing resolvedWithSequelae fatal unknown"),
            "AllergyIntolerance.clinicalStatus", codes("allergyintolerance-clinical", "active inactive resolved"),
            "AllergyIntolerance.verificationStatus",
                    codes("allergyintolerance-verification", "unconfirmed confirmed refuted entered-in-error"),
            "Condition.clinicalStatus",
                    codes("condition-clinical", "active recurrence relapse inactive remission resolved"),
            "Condition.verificationStatus",
                    codes(
                            "condition-ver-status",
                            "unconfirmed provisional differential confirmed refuted entered-in-error"),
            "InsurancePlan.plan.specificCost.benefit.cost.applicability",
                    codes("applicability", "in-network out-of-network other"),
            "Measure.improvementNotation", codes("measure-improvement-notation", "increase decrease"),
            "MeasureReport.improvementNotation", codes("measure-improvement-notation", "increase decrease"),
            "SupplyDelivery.type", codes("supply-item-type", "medication device"));

    private static final Map<String, Codes> CODES = Map.of(
            "ImplementationGuide.definition.parameter.code",
            new Codes(
                    "",
                    Set.of(
                            "apply",
                            "path-resource",
                            "path-pages",
                            "path-tx-cache",
                            "expansion-parameter",
                            "rule-broken-links",
                            "generate-xml",
                            "generate-json",
                            "generate-turtle",
                            "html-template")));

    private static final Map<String, Supplier<Codes>> BY_VALUE_SET = Map.of(
            "http://hl7.org/fhir/ValueSet/resource-types", Corrections::resourceTypes,
            "http://hl7.org/fhir/ValueSet/defined-types", Corrections::definedTypes,
            "http://hl7.org/fhir/ValueSet/all-types", Corrections::allTypes,
            "http://hl7.org/fhir/ValueSet/currencies", Corrections::currencies);

    private static final List<String> MORE_TYPES = List.of(
            "BackboneElement", "Element", "MoneyQuantity", "SimpleQuantity", "Resource", "DomainResource", "xhtml");

    private Corrections() {}

    static boolean required(String path) {
        return REQUIRED.contains(path);
    }

    static boolean surplus(String path) {
        return SURPLUS.contains(path);
    }

    /** Codes of which a concept at {@code path} must hold one. */
    static Optional<Codes> concept(String path) {
        return Optional.ofNullable(CONCEPTS.get(path));
    }

    /** The codes of a value set that the model leaves open. */
    static Optional<Codes> code(String path, @Nullable String valueSet) {
        return Optional.ofNullable(CODES.get(path))
                .or(() -> Optional.ofNullable(BY_VALUE_SET.get(String.valueOf(valueSet)))
                        .map(Supplier::get));
    }

    private static Codes codes(String system, String codes) {
        return new Codes(TERMINOLOGY + system, new LinkedHashSet<>(List.of(codes.split(" "))));
    }

    private static Codes plain(Stream<String> codes) {
        return new Codes("", codes.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Codes resourceTypes() {
        return plain(Stream.concat(
                FhirContext.forR4Cached().getResourceTypes().stream(), Stream.of("Resource", "DomainResource")));
    }

    private static Codes definedTypes() {
        Stream<String> dataTypes = FhirContext.forR4Cached().getElementDefinitions().stream()
                .filter(d -> switch (d.getChildType()) {
                    case COMPOSITE_DATATYPE, PRIMITIVE_DATATYPE, ID_DATATYPE -> true;
                    default -> false;
                })
                .map(d -> d.getName());
        return plain(Stream.of(resourceTypes().codes().stream(), dataTypes, MORE_TYPES.stream())
                .flatMap(s -> s));
    }

    private static Codes allTypes() {
        return plain(Stream.concat(definedTypes().codes().stream(), Stream.of("Type", "Any")));
    }

    /** ISO 4217. */
    private static Codes currencies() {
        return plain(Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode));
    }
}
