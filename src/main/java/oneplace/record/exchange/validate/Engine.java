package oneplace.record.exchange.validate;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.IValidationContext;
import ca.uhn.fhir.validation.ValidationContext;
import ca.uhn.fhir.validation.ValidationOptions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.exchange.definitions.Definitions;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.hl7.fhir.utilities.validation.ValidationMessage;
import org.hl7.fhir.utilities.validation.ValidationMessage.IssueSeverity;

/** HAPI's instance validator over the definitions of this place. Made in seconds, used in milliseconds. */
final class Engine extends FhirInstanceValidator {

    /** The validator writes the ids of a bundle's resources into its paths. */
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/");

    private static final Pattern TWICE_SAID = Pattern.compile("\\s*\\(error message = .*\\)$", Pattern.DOTALL);
    private static final String NOT_CHECKED =
            "The code was not checked: its value set takes codes of a system that is not here, such as SNOMED CT.";
    private static final Pattern NOT_TAKEN = Pattern.compile("^Validation failed \\(for '([^#]+)#[^']*'\\)");
    private static final Pattern TEN_DIGITS = Pattern.compile("(?<!\\d)(?:\\d[ -]?){9}\\d(?!\\d)");

    private final Definitions definitions;

    Engine(Definitions definitions) {
        super(chain(definitions));
        this.definitions = definitions;
        setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        setAnyExtensionsAllowed(true);
        setErrorForUnknownProfiles(false);
        setAssumeValidRestReferences(true);
        provideWorkerContext();
    }

    /** Without the chain's own caches: the definitions are held already, and softly. */
    private static ValidationSupportChain chain(Definitions definitions) {
        FhirContext r4 = FhirContext.forR4Cached();
        KnownDefinitions known = new KnownDefinitions(definitions);
        return new ValidationSupportChain(
                ValidationSupportChain.CacheConfiguration.disabled(),
                known,
                new CommonCodeSystemsTerminologyService(r4),
                new InMemoryTerminologyServerValidationSupport(r4),
                new SnapshotGeneratingValidationSupport(r4),
                new UnknownCodeSystemWarningValidationSupport(r4)) {

            /** Without caches the chain forgets what it asked for. */
            @Override
            public List<IBaseResource> fetchAllStructureDefinitions() {
                return known.fetchAllStructureDefinitions();
            }
        };
    }

    List<Remark> remarks(String json, Optional<String> profile) {
        ValidationOptions options = new ValidationOptions();
        profile.ifPresent(options::addProfile);
        IValidationContext<?> context = ValidationContext.forText(FhirContext.forR4Cached(), json, options);
        return super.validate(context).stream()
                .filter(message -> !mistaken(message.getMessage()))
                .map(this::remark)
                .distinct()
                .toList();
    }

    private Remark remark(ValidationMessage message) {
        String where = message.getLocation() == null
                ? ""
                : COMMENT.matcher(message.getLocation()).replaceAll("");
        if (notHere(message.getMessage())) {
            return new Remark("warning", "code-invalid", where, NOT_CHECKED);
        }
        return new Remark(
                severity(message.getLevel()),
                message.getType() == null ? "invalid" : message.getType().toCode(),
                where.startsWith("(") ? "" : where,
                sentence(message.getMessage()));
    }

    /**
     * R4 prefers its list of common languages and binds to all of them; the validator says that a language is not in the
     * list, rightly, as advice, and a second time, wrongly, as an error.
     */
    private static boolean mistaken(String message) {
        return message.endsWith("is not in valueset: http://hl7.org/fhir/ValueSet/languages");
    }

    /**
     * Of a coding whose value set cannot be expanded here the validator says that it failed, while of a concept with that
     * coding it says that it was not checked. Only the second is true.
     */
    private boolean notHere(String message) {
        Matcher failed = NOT_TAKEN.matcher(message);
        return failed.find()
                && definitions
                        .find("CodeSystem", failed.group(1))
                        .map(CodeSystem.class::cast)
                        .filter(system -> system.getContent() != CodeSystem.CodeSystemContentMode.NOTPRESENT)
                        .isEmpty();
    }

    private static String severity(IssueSeverity level) {
        return switch (level) {
            case FATAL, ERROR -> "error";
            case WARNING -> "warning";
            default -> "information";
        };
    }

    private static String sentence(String message) {
        if (message.contains("Unable to expand ValueSet")) {
            return NOT_CHECKED;
        }
        String once = TWICE_SAID.matcher(message).replaceAll("");
        return TEN_DIGITS.matcher(once).replaceAll("…");
    }
}
