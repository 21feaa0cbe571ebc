package oneplace.record.exchange.check;

import static oneplace.record.exchange.check.Invariant.each;
import static oneplace.record.exchange.check.Invariant.has;
import static oneplace.record.exchange.check.Invariant.whole;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The invariants of bundles, each told of the entry it is about. */
final class BundleInvariants {

    private static final Set<String> ASKING = Set.of("batch", "transaction", "history");
    private static final Set<String> ANSWERING = Set.of("batch-response", "transaction-response", "history");
    private static final Set<String> COUNTED = Set.of("searchset", "history");

    private BundleInvariants() {}

    static Map<String, List<Invariant>> all() {
        return Map.of(
                "Bundle",
                List.of(
                        whole(
                                "bdl-1",
                                "Only a searchset or a history has a total.",
                                b -> !has(b, "total") || COUNTED.contains(type(b))),
                        each(
                                "bdl-2",
                                "Only the entries of a searchset have a search.",
                                "entry",
                                (b, entry) -> !has(entry, "search") || type(b).equals("searchset")),
                        each(
                                "bdl-3",
                                "Each entry of a batch, transaction or history has a request, and no other entry has.",
                                "entry",
                                (b, entry) -> has(entry, "request") == ASKING.contains(type(b))),
                        each(
                                "bdl-4",
                                "Each entry of a response or history has a response, and no other entry has.",
                                "entry",
                                (b, entry) -> has(entry, "response") == ANSWERING.contains(type(b))),
                        new Invariant(
                                "bdl-7",
                                "A fullUrl stands once, or once for each version.",
                                (b, at) -> twice(b).mapToObj(i -> at.at("entry", i))),
                        whole(
                                "bdl-9",
                                "A document has an identifier with system and value.",
                                b -> !type(b).equals("document")
                                        || b.path("identifier").has("system")
                                                && b.path("identifier").has("value")),
                        whole(
                                "bdl-10",
                                "A document has a timestamp.",
                                b -> !type(b).equals("document") || b.has("timestamp")),
                        whole(
                                "bdl-11",
                                "A document begins with a Composition.",
                                b -> !type(b).equals("document") || begins(b, "Composition")),
                        whole(
                                "bdl-12",
                                "A message begins with a MessageHeader.",
                                b -> !type(b).equals("message") || begins(b, "MessageHeader"))),
                "Bundle.entry",
                List.of(
                        whole(
                                "bdl-5",
                                "An entry has a resource, a request or a response.",
                                e -> has(e, "resource", "request", "response")),
                        whole(
                                "bdl-8",
                                "A fullUrl names no version.",
                                e -> !e.path("fullUrl").asString("").contains("/_history/"))));
    }

    private static String type(JsonNode bundle) {
        return bundle.path("type").asString("");
    }

    private static boolean begins(JsonNode bundle, String type) {
        return bundle.at("/entry/0/resource/resourceType").asString("").equals(type);
    }

    private static IntStream twice(ObjectNode bundle) {
        if (type(bundle).equals("history")) {
            return IntStream.empty();
        }
        Set<String> seen = new HashSet<>();
        JsonNode entries = bundle.path("entry");
        return IntStream.range(0, entries.size()).filter(i -> {
            JsonNode entry = entries.get(i);
            String version = entry.at("/resource/meta/versionId").asString("");
            return entry.has("fullUrl") && !seen.add(entry.path("fullUrl").asString("") + version);
        });
    }
}
