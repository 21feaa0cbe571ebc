package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Resources as JSON, and queries as they stand after the question mark, for tests. */
final class Samples {

    static final SearchCatalogue R4 = SearchCatalogue.r4();
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Samples() {}

    static ObjectNode resource(String json) {
        return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
    }

    static ObjectNode asWritten(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static SearchReading read(String type, Handling handling, String query) {
        List<NameValue> parameters = new ArrayList<>();
        for (String parameter : query.split("&")) {
            int equals = parameter.indexOf('=');
            parameters.add(new NameValue(parameter.substring(0, equals), parameter.substring(equals + 1)));
        }
        return SearchQuery.parse(R4, type, parameters, handling, NOW);
    }

    static SearchQuery query(String type, String query) {
        return switch (read(type, Handling.STRICT, query)) {
            case SearchQuery read -> read;
            case SearchRefusal refusal -> throw new AssertionError(query + ": " + refusal);
        };
    }

    static SearchRefusal refusal(String type, String query) {
        return switch (read(type, Handling.STRICT, query)) {
            case SearchQuery read -> throw new AssertionError(query + " was read as " + read);
            case SearchRefusal refusal -> refusal;
        };
    }

    static SimpleClause clause(String type, String query) {
        return (SimpleClause) query(type, query).clauses().getFirst();
    }

    /** Whether {@code query} finds {@code json}, written with single quotes; its tokens must not say otherwise. */
    static boolean finds(String query, String json) {
        ObjectNode resource = resource(json);
        String type = resource.get("resourceType").stringValue();
        boolean found = true;
        for (Clause clause : query(type, query).clauses()) {
            SimpleClause simple = (SimpleClause) clause;
            boolean matches = simple.matches(resource);
            TokenAgreement.check(simple, resource, type, matches);
            found &= matches;
        }
        return found;
    }
}
