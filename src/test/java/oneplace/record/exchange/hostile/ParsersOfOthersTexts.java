package oneplace.record.exchange.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import oneplace.record.exchange.bundle.BundleReader;
import oneplace.record.exchange.bundle.Leads;
import oneplace.record.exchange.bundle.QueryText;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.patch.FhirPathPatch;
import oneplace.record.exchange.patch.JsonPatch;
import oneplace.record.exchange.patch.PatchRefused;
import oneplace.record.exchange.xml.UnreadableXml;
import oneplace.record.exchange.xml.XmlReading;
import oneplace.record.exchange.xml.XmlWriting;
import oneplace.record.person.SourceIdentifier;
import oneplace.record.person.fhir.PatientReader;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UnreadableResource;
import oneplace.record.sharedrecord.search.Facts;
import oneplace.record.sharedrecord.search.Handling;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SearchReading;
import oneplace.record.sharedrecord.search.SimpleClause;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a text of others goes through before anything is stored or looked up. Each takes any bytes; the only exceptions that
 * may come of them are caught here, since they are refusals. Anything else is a fault of ours.
 */
public final class ParsersOfOthersTexts {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final SourceIdentifier SOURCE = new SourceIdentifier("urn:oneplace:patient:x", "1");
    private static final ObjectNode PATIENT = tree(Seeds.JSON.get(0));
    private static final ObjectNode OBSERVATION = tree(Seeds.JSON.get(1));

    private ParsersOfOthersTexts() {}

    private static ObjectNode tree(String json) {
        return (ObjectNode) JsonMapper.shared().readTree(json);
    }

    /** A resource in JSON: read, checked; if it is good, indexed, read as a person, and written as XML and back. */
    public static void json(byte[] text) {
        ResourceText resource;
        try {
            resource = ResourceText.parse(text);
        } catch (UnreadableResource e) {
            return;
        }
        if (ResourceCheck.flaws(resource).isEmpty()) {
            good(resource);
        }
    }

    private static void good(ResourceText resource) {
        Facts facts = Facts.of(SearchCatalogue.r4(), resource.type(), resource.tree());
        facts.tokens();
        facts.references();
        facts.at();
        if (resource.type().equals("Patient")) {
            PatientReader.read(resource.tree(), SOURCE);
        }
        byte[] back = XmlReading.toJson(XmlWriting.fromJson(resource.text(), false));
        if (!ResourceCheck.flaws(ResourceText.parse(back)).isEmpty()) {
            throw new IllegalStateException("a good resource came back from XML with flaws");
        }
    }

    /** A resource in XML, then as above. */
    public static void xml(byte[] text) {
        try {
            json(XmlReading.toJson(text));
        } catch (UnreadableXml e) {
            // refused
        }
    }

    /** A bundle: its entries found, and every reference led. */
    public static void bundle(byte[] text) {
        try {
            SentBundle bundle = BundleReader.read(text);
            Leads leads = new Leads();
            for (SentEntry entry : bundle.entries()) {
                leads.lead(entry, new ResourceId("Basic", "led-" + entry.index()));
            }
            for (SentEntry entry : bundle.entries()) {
                if (entry.hasResource()) {
                    int from = (int) entry.from();
                    leads.follow(java.util.Arrays.copyOfRange(text, from, from + entry.length()));
                }
            }
        } catch (JacksonException e) {
            // refused
        }
    }

    /** A search of patients and of observations: read both ways, and asked of one of each. */
    public static void search(byte[] text) {
        String query = new String(text, StandardCharsets.UTF_8);
        for (Handling handling : Handling.values()) {
            asked(query, "Patient", PATIENT, handling);
            asked(query, "Observation", OBSERVATION, handling);
        }
    }

    private static void asked(String text, String type, ObjectNode resource, Handling handling) {
        SearchReading reading;
        try {
            reading = SearchQuery.parse(SearchCatalogue.r4(), type, QueryText.parameters(text), handling, NOW);
        } catch (IllegalArgumentException e) {
            return;
        }
        if (reading instanceof SearchQuery query) {
            query.clauses().stream()
                    .filter(SimpleClause.class::isInstance)
                    .forEach(clause -> ((SimpleClause) clause).matches(resource));
            query.controls().sort().forEach(key -> key.of(resource));
        }
    }

    /** A JSON Patch of a patient. */
    public static void jsonPatch(byte[] text) {
        try {
            JsonPatch.apply(bytes(Seeds.JSON.get(0)), text);
        } catch (PatchRefused e) {
            // refused
        }
    }

    /** A FHIRPath Patch of a patient, which is a resource and checked as one first. */
    public static void pathPatch(byte[] text) {
        try {
            if (ResourceCheck.flaws(ResourceText.parse(text)).isEmpty()) {
                FhirPathPatch.apply(bytes(Seeds.JSON.get(0)), text);
            }
        } catch (PatchRefused | UnreadableResource e) {
            // refused
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
