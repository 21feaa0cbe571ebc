package oneplace.record.exchange.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.record.exchange.looks.LookQuestion;
import oneplace.record.exchange.subscription.Topics;
import oneplace.record.sharedrecord.UkCore;
import oneplace.record.sharedrecord.search.SearchCatalogue;
import oneplace.record.sharedrecord.search.SearchKind;
import oneplace.record.sharedrecord.search.SearchParameter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The CapabilityStatement: what is done here and nothing else. Made once for each address we are called by. */
@Component
final class Capabilities {

    /** More addresses than any place has; a caller may not fill the memory with host names. */
    private static final int MOST = 20;

    private static final String DOCUMENTATION =
            "Access: an OAuth2 bearer token with SMART system scopes; what a caller may not see is absent from reads,"
                    + " searches, counts, chains and pages. Unknown search parameters are left out and named in the"
                    + " answer, or refused with Prefer: handling=strict. An update under a new id creates; a Patient who is known here keeps the"
                    + " id they have. A transaction is carried out whole or not at all. A deletion adds a version that"
                    + " says so; a Patient is deleted when the record holds no other entry about the person. Patches are"
                    + " JSON Patch and FHIRPath Patch. Creations and bundles may carry an Idempotency-Key, which is"
                    + " remembered for 30 days. Not supported: XML Patch, _filter, _query, _contained, :in, :not-in,"
                    + " and :above and :below other than on references and URIs.";

    private final Map<String, byte[]> made = new ConcurrentHashMap<>();
    private final Instant since;

    Capabilities(Clock clock) {
        since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    byte[] statement(String base) {
        byte[] known = made.get(base);
        if (known == null) {
            known = JsonMapper.shared().writeValueAsBytes(make(base));
            if (made.size() < MOST) {
                made.put(base, known);
            }
        }
        return known;
    }

    /** What is known of code systems, for who asks with {@code mode=terminology}. */
    byte[] terminology(String base) {
        return JsonMapper.shared()
                .writeValueAsBytes(begun("TerminologyCapabilities", base).put("codeSearch", "explicit"));
    }

    private ObjectNode begun(String type, String base) {
        ObjectNode statement = JsonNodeFactory.instance
                .objectNode()
                .put("resourceType", type)
                .put("status", "active")
                .put("date", since.toString())
                .put("kind", "instance");
        statement.putObject("software").put("name", "Oneplace");
        statement
                .putObject("implementation")
                .put("description", "Oneplace, the shared record of a place")
                .put("url", base);
        return statement;
    }

    private ObjectNode make(String base) {
        ObjectNode statement = begun("CapabilityStatement", base);
        statement
                .putArray("instantiates")
                .add(
                        "http://hl7.org/fhir/uv/subscriptions-backport/CapabilityStatement/backport-subscription-server-r4");
        statement.put("fhirVersion", "4.0.1");
        statement
                .putArray("format")
                .add("application/fhir+json")
                .add("application/fhir+xml")
                .add("json")
                .add("xml");
        statement.putArray("patchFormat").add("application/json-patch+json").add("application/fhir+json");
        ObjectNode rest =
                statement.putArray("rest").addObject().put("mode", "server").put("documentation", DOCUMENTATION);
        security(rest.putObject("security"), base);
        var resources = rest.putArray("resource");
        SearchCatalogue.r4().types().forEach(type -> {
            if (type.equals(LookController.TYPE)) {
                log(resources.addObject());
            } else {
                resource(resources.addObject(), type);
            }
        });
        Operations.declare(rest);
        interactions(rest, List.of("transaction", "batch", "search-system", "history-system"));
        var searched = rest.putArray("searchParam");
        List.of("_text", "_content")
                .forEach(name -> searched.addObject().put("name", name).put("type", "string"));
        searched.addObject().put("name", "_list").put("type", "special");
        var compartments = rest.putArray("compartment");
        List.of("patient", "encounter", "relatedPerson", "practitioner", "device")
                .forEach(name -> compartments.add("http://hl7.org/fhir/CompartmentDefinition/" + name));
        return statement;
    }

    private static void security(ObjectNode security, String base) {
        String root = base.substring(0, base.length() - "/fhir".length());
        ObjectNode addresses = security.putArray("extension")
                .addObject()
                .put("url", "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris");
        addresses.putArray("extension").addObject().put("url", "token").put("valueUri", root + "/oauth2/token");
        security.putArray("service")
                .addObject()
                .putArray("coding")
                .addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/restful-security-service")
                .put("code", "SMART-on-FHIR");
    }

    /** The log, which is not in the record: read and searched by few, written by nobody. */
    private static void log(ObjectNode resource) {
        resource.put("type", LookController.TYPE)
                .put(
                        "documentation",
                        "The log of looks at records, for systems whose purpose is administration and that see the whole"
                                + " place. Latest first. It is not met in searches across types, compartments, chains,"
                                + " includes or exports, and takes _count, _sort=-date and _summary=count.");
        interactions(resource, List.of("read", "search-type"));
        resource.put("versioning", "no-version");
        var searched = resource.putArray("searchParam");
        LookQuestion.PARAMETERS.forEach(
                (name, kind) -> searched.addObject().put("name", name).put("type", kind));
    }

    private static void resource(ObjectNode resource, String type) {
        resource.put("type", type);
        if (type.equals("Subscription")) {
            topics(resource);
        }
        UkCore.profile(type)
                .ifPresent(profile -> resource.putArray("supportedProfile").add(profile));
        interactions(
                resource,
                List.of(
                        "read",
                        "vread",
                        "update",
                        "patch",
                        "delete",
                        "history-instance",
                        "history-type",
                        "create",
                        "search-type"));
        resource.put("versioning", "versioned-update")
                .put("readHistory", true)
                .put("updateCreate", true)
                .put("conditionalCreate", true)
                .put("conditionalRead", "full-support")
                .put("conditionalUpdate", true)
                .put("conditionalDelete", "single");
        resource.putArray("referencePolicy").add("literal").add("local").add("enforced");
        List<SearchParameter> parameters = SearchCatalogue.r4().of(type);
        includes(resource, type, parameters);
        var searched = resource.putArray("searchParam");
        for (SearchParameter parameter : parameters) {
            searched.addObject()
                    .put("name", parameter.name())
                    .put("type", parameter.kind().code());
        }
        Operations.declare(resource, type);
    }

    /** What can be subscribed to (Subscriptions R5 Backport, <em>Subscription Topics in R4</em>). */
    private static void topics(ObjectNode subscription) {
        String backport = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";
        subscription.putArray("supportedProfile").add(backport + "backport-subscription");
        var topics = subscription.putArray("extension");
        Topics.all()
                .forEach(topic -> topics.addObject()
                        .put("url", backport + "capabilitystatement-subscriptiontopic-canonical")
                        .put("valueCanonical", topic.url()));
    }

    private static void includes(ObjectNode resource, String type, List<SearchParameter> parameters) {
        List<SearchParameter> references = parameters.stream()
                .filter(p -> p.kind() == SearchKind.REFERENCE && !p.canonical())
                .toList();
        if (!references.isEmpty()) {
            var includes = resource.putArray("searchInclude");
            references.forEach(p -> includes.add(type + ":" + p.name()));
        }
    }

    private static void interactions(ObjectNode on, List<String> codes) {
        var all = on.putArray("interaction");
        codes.forEach(code -> all.addObject().put("code", code));
    }
}
