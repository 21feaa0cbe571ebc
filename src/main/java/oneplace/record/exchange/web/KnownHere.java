package oneplace.record.exchange.web;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.definitions.Definitions;
import oneplace.record.exchange.terminology.Known;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.trust.identity.Interaction;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.stereotype.Component;

/** Code systems and value sets for one caller: R4's own and the packages', then those the caller may see in the record. */
@Component
final class KnownHere {

    private final Definitions definitions;
    private final SharedRecord record;
    private final Queries queries;

    KnownHere(Definitions definitions, SharedRecord record, Queries queries) {
        this.definitions = definitions;
        this.record = record;
        this.queries = queries;
    }

    Known of(Caller caller) {
        return new Known() {
            @Override
            public Optional<CodeSystem> system(String canonical) {
                return find(caller, "CodeSystem", canonical, CodeSystem.class);
            }

            @Override
            public Optional<ValueSet> set(String canonical) {
                return find(caller, "ValueSet", canonical, ValueSet.class).or(() -> whole(caller, canonical));
            }
        };
    }

    /** The stored resource of an id. @throws Refusal 404 */
    <T extends Resource> T stored(Caller caller, String type, String id, Class<T> kind) {
        Entry entry = record.read(caller.may(Interaction.READ, type).viewer(), new ResourceId(type, id))
                .orElseThrow(Refusal::notFound);
        return parsed(entry.body(), kind);
    }

    /** What was sent to be used once: it obeys R4 as what is kept does. @throws Refusal 400 */
    static <T extends Resource> T sent(ResourceText resource, Class<T> kind) {
        return parsed(Checked.resource(resource.text(), kind.getSimpleName()).text(), kind);
    }

    /** A resource as HAPI has it. @throws Refusal 400 when it cannot be one */
    static <T extends Resource> T parsed(byte[] json, Class<T> kind) {
        try {
            return FhirContext.forR4Cached()
                    .newJsonParser()
                    .parseResource(kind, new String(json, StandardCharsets.UTF_8));
        } catch (DataFormatException e) {
            throw Refusal.badRequest("structure", "The " + kind.getSimpleName() + " cannot be read.");
        }
    }

    private <T extends Resource> Optional<T> find(Caller caller, String type, String canonical, Class<T> kind) {
        if (canonical.isBlank()) {
            return Optional.empty();
        }
        return definitions
                .find(type, canonical)
                .map(kind::cast)
                .or(() -> inRecord(caller, type, canonical).map(entry -> parsed(entry.body(), kind)));
    }

    private Optional<Entry> inRecord(Caller caller, String type, String canonical) {
        if (!caller.permits(Interaction.SEARCH, type)) {
            return Optional.empty();
        }
        int bar = canonical.indexOf('|');
        NameValue url = new NameValue(
                "url",
                (bar < 0 ? canonical : canonical.substring(0, bar))
                        .replace("\\", "\\\\")
                        .replace(",", "\\,"));
        List<NameValue> asked = bar < 0
                ? List.of(url, new NameValue("_count", "1"))
                : List.of(url, new NameValue("version", canonical.substring(bar + 1)), new NameValue("_count", "1"));
        return record
                .search(caller.viewer(), queries.read(caller, "\n", type, asked, false), Optional.empty())
                .matches()
                .stream()
                .findFirst();
    }

    /** The value set that a code system says holds all its codes (FHIR R4, {@code CodeSystem.valueSet}). */
    private Optional<ValueSet> whole(Caller caller, String canonical) {
        String system =
                canonical.endsWith("?fhir_vs") ? canonical.substring(0, canonical.length() - "?fhir_vs".length()) : "";
        if (system.isEmpty()
                || definitions.find("CodeSystem", system).isEmpty()
                        && inRecord(caller, "CodeSystem", system).isEmpty()) {
            return Optional.empty();
        }
        ValueSet set = new ValueSet();
        set.setUrl(canonical);
        set.getCompose().addInclude().setSystem(system);
        return Optional.of(set);
    }
}
