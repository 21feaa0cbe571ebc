package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a condition on the resource itself: a parameter, its modifier and its alternatives. */
final class OwnClauseReader {

    private static final Set<String> UNSUPPORTED = Set.of("in", "not-in");

    private final SearchCatalogue catalogue;
    private final ValueReader values;

    OwnClauseReader(SearchCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.values = new ValueReader(catalogue, now);
    }

    Clause clause(SearchParameter parameter, String name, @Nullable String modifier, String value) {
        if (modifier == null) {
            return new SimpleClause(
                    name,
                    parameter.kind() == SearchKind.COMPOSITE
                            ? tuples(parameter, name, value)
                            : oneOf(parameter, name, value, one -> values.plain(parameter, name, one)));
        }
        if (modifier.equals("missing") && parameter.kind() != SearchKind.COMPOSITE) {
            return new SimpleClause(name, new Criterion.Missing(parameter, flag(name, value)));
        }
        return switch (parameter.kind()) {
            case STRING -> new SimpleClause(name, string(parameter, name, modifier, value));
            case TOKEN -> new SimpleClause(name, token(parameter, name, modifier, value));
            case REFERENCE -> reference(parameter, name, modifier, value);
            case URI -> new SimpleClause(name, uri(parameter, name, modifier, value));
            case DATE, NUMBER, QUANTITY, COMPOSITE, SPECIAL -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion.OneOf string(SearchParameter parameter, String name, String modifier, String value) {
        return switch (modifier) {
            case "exact" -> oneOf(parameter, name, value, one -> new StringTest.Exact(Escapes.plain(one)));
            case "contains" ->
                oneOf(parameter, name, value, one -> new StringTest.Contains(ValueReader.letters(name, one)));
            default -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion token(SearchParameter parameter, String name, String modifier, String value) {
        return switch (modifier) {
            case "not" -> new Criterion.Not(oneOf(parameter, name, value, one -> ValueReader.pair(name, one)));
            case "text" -> oneOf(parameter, name, value, one -> new TokenTextTest(ValueReader.letters(name, one)));
            case "of-type" -> oneOf(parameter, name, value, one -> ValueReader.ofType(name, one));
            default -> throw badModifier(parameter, name, modifier);
        };
    }

    private Criterion.OneOf uri(SearchParameter parameter, String name, String modifier, String value) {
        UriTest.Reach reach = switch (modifier) {
            case "below" -> UriTest.Reach.BELOW;
            case "above" -> UriTest.Reach.ABOVE;
            default -> throw badModifier(parameter, name, modifier);
        };
        return oneOf(parameter, name, value, one -> new UriTest(Escapes.plain(one), reach));
    }

    private Clause reference(SearchParameter parameter, String name, String modifier, String value) {
        switch (modifier) {
            case "identifier" -> {
                return new SimpleClause(
                        name,
                        oneOf(parameter, name, value, one -> new ReferenceTest.Logical(ValueReader.pair(name, one))));
            }
            case "below", "above" -> {
                return hierarchy(parameter, name, modifier.equals("below"), value);
            }
            default -> {
                if (!catalogue.knows(modifier)) {
                    throw badModifier(parameter, name, modifier);
                }
                if (!parameter.targets().isEmpty() && !parameter.targets().contains(modifier)) {
                    throw Signal.refused(name, parameter.name() + " does not refer to " + modifier + ".");
                }
                return new SimpleClause(
                        name,
                        oneOf(
                                parameter,
                                name,
                                value,
                                one -> ValueReader.reference(List.of(modifier), Escapes.plain(one))));
            }
        }
    }

    private Clause hierarchy(SearchParameter parameter, String name, boolean below, String value) {
        SortedMap<String, SearchParameter> trees = trees(parameter);
        if (trees.isEmpty()) {
            throw Signal.refused(name, parameter.name() + " refers to nothing that stands in a tree.");
        }
        List<Target> targets = new ArrayList<>();
        for (String one : ValueReader.alternatives(name, value)) {
            String plain = Escapes.plain(one);
            Target named = Target.of(plain);
            if (named == null && !ValueReader.isId(plain)) {
                throw Signal.refused(name, "Name a resource of this place, as in " + trees.firstKey() + "/1.");
            }
            if (named == null) {
                trees.keySet().forEach(type -> targets.add(new Target(type, plain)));
            } else {
                targets.add(named);
            }
        }
        return new HierarchyClause(name, parameter, below, targets, trees);
    }

    /** Of the types that may be referred to, those that name the next higher one of their kind. */
    private SortedMap<String, SearchParameter> trees(SearchParameter parameter) {
        SortedMap<String, SearchParameter> trees = new TreeMap<>();
        for (String target : parameter.targets()) {
            for (String name : List.of("partof", "part-of")) {
                catalogue
                        .find(target, name)
                        .filter(upward -> upward.targets().contains(target))
                        .ifPresent(upward -> trees.put(target, upward));
            }
        }
        if (parameter.targets().contains(parameter.type())) {
            trees.putIfAbsent(parameter.type(), parameter);
        }
        return trees;
    }

    private static Criterion.OneOf oneOf(
            SearchParameter parameter, String name, String value, Function<String, ? extends ValueTest> read) {
        List<ValueTest> tests = new ArrayList<>();
        for (String alternative : ValueReader.alternatives(name, value)) {
            tests.add(read.apply(alternative));
        }
        return new Criterion.OneOf(parameter, tests);
    }

    private Criterion tuples(SearchParameter parameter, String name, String value) {
        List<CompositePart.Component> components = parameter.parts().getFirst().components();
        List<List<ValueTest>> tuples = new ArrayList<>();
        for (String alternative : ValueReader.alternatives(name, value)) {
            List<String> parts = Escapes.split(alternative, '$');
            if (parts.size() != components.size() || parts.stream().anyMatch(String::isEmpty)) {
                throw Signal.refused(
                        name,
                        parameter.name() + " takes " + components.size() + " values with $ between them: "
                                + String.join("$", parameter.components()) + ".");
            }
            List<ValueTest> tuple = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                tuple.add(values.plain(components.get(i).parameter(), name, parts.get(i)));
            }
            tuples.add(tuple);
        }
        return new Criterion.OneTuple(parameter, tuples);
    }

    private static boolean flag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Signal.refused(name, "Write true or false.");
        };
    }

    private static Signal badModifier(SearchParameter parameter, String name, String modifier) {
        return Signal.refused(
                name,
                UNSUPPORTED.contains(modifier)
                        ? "The modifier :" + modifier + " is not supported."
                        : parameter.name() + " takes no modifier " + ControlReader.shown(modifier) + ".");
    }
}
