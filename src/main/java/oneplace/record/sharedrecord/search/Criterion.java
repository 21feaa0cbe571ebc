package oneplace.record.sharedrecord.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.record.sharedrecord.search.path.Walk;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a {@link SimpleClause} demands of a resource. */
sealed interface Criterion {

    boolean matches(JsonNode resource);

    default Indexing indexing() {
        return Indexing.NONE;
    }

    /** The ids of the Patients it asks for references to. */
    default Set<String> patients() {
        return Set.of();
    }

    /** The same for references to other Patients too: {@code others} has, by id asked for, the ids meant as well. */
    default Criterion alsoFor(Map<String, Set<String>> others) {
        return this;
    }

    /** When every resource that matches was last written; null when the criterion says nothing of that. */
    default @Nullable DateRange written() {
        return null;
    }

    /** One of the values is found under the parameter. */
    record OneOf(SearchParameter parameter, List<? extends ValueTest> values) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            return any(parameter.walks(), resource, values);
        }

        @Override
        public Set<String> patients() {
            return values.stream()
                    .filter(OneOf::ofPatient)
                    .map(value -> ((ReferenceTest.Local) value).id())
                    .collect(Collectors.toSet());
        }

        private static boolean ofPatient(ValueTest value) {
            return value instanceof ReferenceTest.Local local && local.types().contains("Patient");
        }

        @Override
        public OneOf alsoFor(Map<String, Set<String>> others) {
            Stream<ReferenceTest.Local> more = values.stream()
                    .filter(OneOf::ofPatient)
                    .map(ReferenceTest.Local.class::cast)
                    .flatMap(local -> others.getOrDefault(local.id(), Set.of()).stream()
                            .map(id -> new ReferenceTest.Local(List.of("Patient"), id, local.version())));
            return new OneOf(
                    parameter, Stream.<ValueTest>concat(values.stream(), more).toList());
        }

        @Override
        public @Nullable DateRange written() {
            if (!parameter.name().equals("_lastUpdated")) {
                return null;
            }
            return values.stream()
                    .map(value -> ((DateTest) value).reach())
                    .reduce((a, b) -> new DateRange(
                            a.low().isBefore(b.low()) ? a.low() : b.low(),
                            a.high().isAfter(b.high()) ? a.high() : b.high()))
                    .orElse(null);
        }

        static boolean any(List<Walk> walks, JsonNode from, List<? extends ValueTest> values) {
            for (Walk walk : walks) {
                if (walk.any(from, element -> values.stream().anyMatch(value -> value.accepts(walk, element)))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Indexing indexing() {
            if (!parameter.indexed()) {
                return Indexing.NONE;
            }
            TokenSink tokens = new TokenSink();
            Set<TokenFamily> families = EnumSet.noneOf(TokenFamily.class);
            boolean exact = true;
            for (int i = 0; i < parameter.walks().size(); i++) {
                Walk walk = parameter.walks().get(i);
                for (ValueTest value : values) {
                    if (!value.index(walk, parameter.domains().get(i), tokens)) {
                        return Indexing.NONE;
                    }
                    exact &= value.decidedByTokens() && decides(walk, value);
                }
                families.add(WayIndex.family(parameter.kind(), walk.kind()));
            }
            if (values.stream().anyMatch(ReferenceTest.Logical.class::isInstance)) {
                families = EnumSet.of(TokenFamily.IDENTIFIER);
            }
            return Indexing.anyOf(tokens.sorted(), families, exact);
        }

        /** The index knows nothing of filters on the way, except for the type that is part of a local reference. */
        private static boolean decides(Walk walk, ValueTest value) {
            return !walk.narrowed() && (walk.onlyType() == null || value instanceof ReferenceTest.Local);
        }
    }

    /** A reference under any of several parameters, as membership of a compartment is told. */
    record Through(List<OneOf> any) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            return any.stream().anyMatch(one -> one.matches(resource));
        }

        @Override
        public Set<String> patients() {
            return any.stream().flatMap(one -> one.patients().stream()).collect(Collectors.toSet());
        }

        @Override
        public Criterion alsoFor(Map<String, Set<String>> others) {
            return new Through(any.stream().map(one -> one.alsoFor(others)).toList());
        }

        @Override
        public Indexing indexing() {
            TokenSink tokens = new TokenSink();
            boolean exact = true;
            for (OneOf one : any) {
                Indexing found = one.indexing();
                if (found.anyOf().length == 0) {
                    return Indexing.NONE;
                }
                exact &= found.exact();
                for (long token : found.anyOf()) {
                    tokens.add(token);
                }
            }
            return Indexing.anyOf(tokens.sorted(), EnumSet.of(TokenFamily.REFERENCE), exact);
        }
    }

    /** {@code :not}: none of the values is found; a resource without any value matches. */
    record Not(OneOf of) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            return !of.matches(resource);
        }

        @Override
        public Indexing indexing() {
            return of.indexing().negated();
        }
    }

    /** {@code :missing}. */
    record Missing(SearchParameter parameter, boolean missing) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            return missing == parameter.walks().stream().noneMatch(walk -> walk.any(resource, element -> true));
        }
    }

    /** One of the tuples is found under a composite parameter, all its values within one element. */
    record OneTuple(SearchParameter parameter, List<List<ValueTest>> tuples) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            return parameter.parts().stream()
                    .anyMatch(part -> part.root()
                            .any(
                                    resource,
                                    element ->
                                            tuples.stream().anyMatch(tuple -> holds(part, tuple, element, resource))));
        }

        private static boolean holds(CompositePart part, List<ValueTest> tuple, JsonNode element, JsonNode resource) {
            for (int i = 0; i < tuple.size(); i++) {
                CompositePart.Component component = part.components().get(i);
                List<ValueTest> value = List.of(tuple.get(i));
                if (!OneOf.any(component.within(), element, value)
                        && !OneOf.any(component.outside(), resource, value)) {
                    return false;
                }
            }
            return true;
        }

        /** The first component that the index knows narrows down; which element it was found in, it cannot tell. */
        @Override
        public Indexing indexing() {
            List<CompositePart.Component> components =
                    parameter.parts().getFirst().components();
            for (int i = 0; i < components.size(); i++) {
                int place = i;
                List<ValueTest> values =
                        tuples.stream().map(tuple -> tuple.get(place)).toList();
                Indexing found = new OneOf(components.get(i).parameter(), values).indexing();
                if (found.anyOf().length > 0) {
                    return found.inexact();
                }
            }
            return Indexing.NONE;
        }
    }

    /** {@code _text}, {@code _content}: the words occur. */
    record Words(List<WordQuery> alternatives, boolean narrativeOnly) implements Criterion {

        @Override
        public boolean matches(JsonNode resource) {
            JsonNode from = narrativeOnly ? Json.child(resource, "text") : resource;
            if (from == null) {
                return false;
            }
            String text = " " + PlainText.of(from);
            return alternatives.stream().anyMatch(query -> query.holds(text));
        }
    }
}
