package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Arbitrary queries and arbitrary JSON, the same for the same seed. */
class HostileInputTests {

    private static final long SEED = 20261122;
    private static final int QUERIES = 20_000;
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0129-_:.,|$\\/ \t\"'<>&%+éßİ\u0000\uD83D\uFFFF";
    private static final List<String> PIECES = List.of(
            "_has:",
            "Patient",
            "Observation",
            ":patient",
            ":",
            ".",
            "code",
            "subject",
            "name",
            "_sort",
            "_include",
            "-date",
            "missing",
            "not",
            "identifier",
            "of-type",
            "ge",
            "ap",
            "2020-02",
            "T10:00",
            "Z",
            "+01:00",
            "1e999",
            "5.4",
            "||mg",
            "|",
            "$",
            ",",
            "\\",
            "true",
            "*",
            "iterate",
            "near",
            "value-quantity",
            "code-value-quantity",
            "_list",
            "_id",
            "_text",
            "_count",
            "birthdate",
            "999999999999999999999999999999");

    private final Random random = new Random(SEED);

    @Test
    void everyQueryIsReadOrRefusedWithASentence() {
        ObjectNode resource = Samples.resource("{'resourceType':'Observation','valueQuantity':{'value':1e400}}");
        for (int i = 0; i < QUERIES; i++) {
            String name = text();
            String value = text();
            Handling handling = random.nextBoolean() ? Handling.STRICT : Handling.LENIENT;
            String type = random.nextBoolean() ? "Patient" : "Observation";
            SearchReading read =
                    SearchQuery.parse(R4, type, List.of(new NameValue(name, value)), handling, Samples.NOW);
            switch (read) {
                case SearchRefusal refusal ->
                    assertThat(refusal.sentence())
                            .as("seed %d: %s=%s", SEED, name, value)
                            .endsWith(".")
                            .hasSizeLessThan(300);
                case SearchQuery query ->
                    query.clauses().forEach(clause -> {
                        if (clause instanceof SimpleClause simple) {
                            simple.matches(resource);
                        }
                    });
            }
        }
    }

    @Test
    void anyJsonHasFactsAndCanBeMatched() {
        List<String> queries = List.of(
                "code=a",
                "code:not=a",
                "patient=1",
                "date=gt2020",
                "value-quantity=5",
                "_text=a",
                "_content=a",
                "value-string=a",
                "code-value-quantity=a$5",
                "subject:identifier=a",
                "code:text=a",
                "_tag=a|b",
                "component-code-value-quantity=a$5",
                "identifier:of-type=a|b|c",
                "_profile=a",
                "value-date=2020");
        List<SimpleClause> clauses = queries.stream()
                .map(query -> Samples.clause("Observation", query))
                .toList();
        for (int i = 0; i < 3_000; i++) {
            ObjectNode resource = object(0);
            assertThat(Facts.of(R4, "Observation", resource).tokens()).hasSizeLessThanOrEqualTo(Tokens.MOST);
            clauses.forEach(clause -> TokenAgreement.check(clause, resource, "Observation", clause.matches(resource)));
            R4.find("Observation", "date").ifPresent(date -> new SortKey(date, false).of(resource));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            if (random.nextBoolean()) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            } else {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
        }
        return text.toString();
    }

    private static final List<String> FIELDS = List.of(
            "code",
            "coding",
            "system",
            "value",
            "subject",
            "reference",
            "identifier",
            "effectiveDateTime",
            "type",
            "effectivePeriod",
            "start",
            "valueQuantity",
            "valueString",
            "component",
            "meta",
            "tag",
            "text",
            "display",
            "effectiveTiming",
            "event",
            "repeat",
            "profile",
            "valueCodeableConcept",
            "unit",
            "comparator");
    private static final List<String> VALUES =
            List.of("a", "", "Patient/1", "Patient/", "/1", "/_history/", "2020", "<", "\uD83D", "b|c", "2020-02-30");

    private ObjectNode object(int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.set(FIELDS.get(random.nextInt(FIELDS.size())), any(depth + 1));
        }
        return object;
    }

    private JsonNode any(int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 6 ? 5 : 9)) {
            case 0 -> json.nullNode();
            case 1 -> json.booleanNode(random.nextBoolean());
            case 2 -> json.numberNode(random.nextInt(10));
            case 3 -> random.nextBoolean() ? json.numberNode(Double.NaN) : json.numberNode(random.nextDouble());
            case 4 -> json.stringNode(VALUES.get(random.nextInt(VALUES.size())));
            case 5, 6 -> object(depth);
            default -> {
                ArrayNode array = json.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(any(depth + 1));
                }
                yield array;
            }
        };
    }
}
