package oneplace.record.exchange.validate;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import java.util.List;
import oneplace.record.exchange.definitions.Definitions;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** What the validator may know: the definitions of this place, and nothing from outside. */
final class KnownDefinitions implements IValidationSupport {

    private final Definitions definitions;

    KnownDefinitions(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public FhirContext getFhirContext() {
        return FhirContext.forR4Cached();
    }

    /** The types alone: the validator walks through these for every resource, and asks for profiles by address. */
    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> List<T> fetchAllStructureDefinitions() {
        return (List<T>) definitions.types();
    }

    @Override
    public @Nullable IBaseResource fetchStructureDefinition(String url) {
        return find("StructureDefinition", url);
    }

    @Override
    public @Nullable IBaseResource fetchCodeSystem(String url) {
        return find("CodeSystem", url);
    }

    @Override
    public @Nullable IBaseResource fetchValueSet(String url) {
        return find("ValueSet", url);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends IBaseResource> @Nullable T fetchResource(@Nullable Class<T> kind, String url) {
        return kind == null ? (T) definitions.find(url).orElse(null) : (T) find(kind.getSimpleName(), url);
    }

    private @Nullable IBaseResource find(String type, String url) {
        return definitions.find(type, url).orElse(null);
    }

    @Override
    public boolean isCodeSystemSupported(ValidationSupportContext context, String system) {
        return definitions.has("CodeSystem", system);
    }

    @Override
    public boolean isValueSetSupported(ValidationSupportContext context, String url) {
        return definitions.has("ValueSet", url);
    }

    @Override
    public String getName() {
        return "the definitions of this place";
    }
}
