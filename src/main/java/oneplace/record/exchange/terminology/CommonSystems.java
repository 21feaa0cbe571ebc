package oneplace.record.exchange.terminology;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetComponent;

/**
 * Systems of others that R4 relies on and HAPI knows: units (UCUM), languages (BCP 47), media types (BCP 13), countries
 * (ISO 3166) and currencies (ISO 4217). Some have no end of codes, so that one asks about a code, never for all.
 */
final class CommonSystems {

    private static final Set<String> KNOWN = Set.of(
            CommonCodeSystemsTerminologyService.UCUM_CODESYSTEM_URL,
            CommonCodeSystemsTerminologyService.LANGUAGES_CODESYSTEM_URL,
            CommonCodeSystemsTerminologyService.MIMETYPES_CODESYSTEM_URL,
            CommonCodeSystemsTerminologyService.COUNTRIES_CODESYSTEM_URL,
            CommonCodeSystemsTerminologyService.CURRENCIES_CODESYSTEM_URL);

    /** Made when it is first asked: it draws in much that no start of a place should wait for. */
    private static final class Holder {
        static final CommonCodeSystemsTerminologyService SERVICE =
                new CommonCodeSystemsTerminologyService(FhirContext.forR4Cached());
    }

    boolean has(String system) {
        return KNOWN.contains(system);
    }

    /** The words for a code; empty when the system has none such. */
    Optional<String> display(String system, String code) {
        if (!has(system) || code.length() > 100) {
            return Optional.empty();
        }
        var service = Holder.SERVICE;
        var found = service.lookupCode(new ValidationSupportContext(service), new LookupCodeRequest(system, code));
        return found != null && found.isFound()
                ? Optional.of(found.getCodeDisplay() == null ? code : found.getCodeDisplay())
                : Optional.empty();
    }

    /** The system of which a value set takes every code; empty when it is not just that. */
    Optional<String> all(ValueSet set) {
        List<ConceptSetComponent> parts = set.getCompose().getInclude();
        return parts.size() == 1
                        && !set.getCompose().hasExclude()
                        && !parts.getFirst().hasConcept()
                        && !parts.getFirst().hasFilter()
                        && !parts.getFirst().hasValueSet()
                ? Optional.ofNullable(parts.getFirst().getSystem()).filter(this::has)
                : Optional.empty();
    }
}
