package oneplace.record.sharedrecord.search;

import static oneplace.record.sharedrecord.search.Samples.R4;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * For arbitrary resources of every type and queries made of what they say: a resource that matches has a token the clause
 * asks for, and where the clause says that its tokens decide, they do.
 */
class TokensAndMatchesAgreeTests {

    private static final long SEED = 20261122;

    private final Random random = new Random(SEED);
    private int asked;
    private int matched;

    @Test
    void onEveryParameterOfEveryType() {
        RandomResources resources = new RandomResources(SEED);
        for (String type : R4.types()) {
            List<ObjectNode> some = IntStream.range(0, 4)
                    .mapToObj(i -> Samples.asWritten(resources.json(type)))
                    .toList();
            for (SearchParameter parameter : R4.of(type)) {
                for (String query : queries(parameter, some)) {
                    ask(type, query, some);
                }
            }
        }
        assertThat(asked).as("clauses").isGreaterThan(4_000);
        assertThat(matched).as("matches").isGreaterThan(4_000);
    }

    private void ask(String type, String query, List<ObjectNode> resources) {
        if (!(Samples.query(type, query).clauses().getFirst() instanceof SimpleClause clause)) {
            return;
        }
        asked++;
        for (ObjectNode resource : resources) {
            boolean matches = clause.matches(resource);
            TokenAgreement.check(clause, resource, type, matches);
            matched += matches ? 1 : 0;
        }
    }

    private List<String> queries(SearchParameter parameter, List<ObjectNode> resources) {
        List<String> queries = new ArrayList<>(List.of(parameter.name() + ":missing=true"));
        if (parameter.kind() == SearchKind.COMPOSITE) {
            queries.clear();
        }
        for (ObjectNode resource : resources) {
            List<String> values = values(parameter, resource);
            if (!values.isEmpty()) {
                String value = values.get(random.nextInt(values.size()));
                queries.add(parameter.name() + "=" + value);
                switch (parameter.kind()) {
                    case TOKEN -> {
                        queries.add(parameter.name() + ":not=" + value);
                        queries.add(parameter.name() + "=nothing," + value);
                    }
                    case STRING -> {
                        queries.add(parameter.name() + ":exact=" + value);
                        queries.add(parameter.name() + "=" + value.substring(0, 1));
                    }
                    case URI -> queries.add(parameter.name() + ":below=" + value);
                    default -> {}
                }
            }
        }
        return queries;
    }

    /** What the resource says under the parameter, written as a query would ask for it. */
    private List<String> values(SearchParameter parameter, ObjectNode resource) {
        List<String> values = new ArrayList<>();
        for (var walk : parameter.walks()) {
            walk.each(resource, element -> {
                switch (parameter.kind()) {
                    case TOKEN ->
                        TokenValues.any(walk, element, (system, code) -> {
                            String value = code == null ? "" : escaped(code);
                            values.add(random.nextBoolean() && system != null ? escaped(system) + "|" + value : value);
                            return false;
                        });
                    case STRING ->
                        TextValues.any(walk.kind(), element, (part, text) -> {
                            values.add(escaped(text));
                            return false;
                        });
                    case REFERENCE, URI -> {
                        String literal = References.literal(walk, element);
                        if (literal != null) {
                            Target target = Target.of(literal);
                            values.add(random.nextBoolean() && target != null ? target.id() : literal);
                        }
                    }
                    default -> {}
                }
            });
        }
        values.removeIf(String::isBlank);
        return values;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace("|", "\\|")
                .replace("$", "\\$");
    }
}
