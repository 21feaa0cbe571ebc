package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one condition: its name tells the parameter, its modifier, and through which resources it goes. */
final class ClauseReader {

    /** The most steps through other resources that one condition takes. */
    static final int DEEPEST = 6;

    private final SearchCatalogue catalogue;
    private final OwnClauseReader own;

    ClauseReader(SearchCatalogue catalogue, Instant now) {
        this.catalogue = catalogue;
        this.own = new OwnClauseReader(catalogue, now);
    }

    Clause read(String type, String name, String value) {
        return read(type, name, value, 0);
    }

    private Clause read(String type, String name, String value, int depth) {
        if (depth > DEEPEST) {
            throw Signal.refused(name, "A search goes through at most " + DEEPEST + " other resources.");
        }
        if (name.startsWith("_has:")) {
            return has(type, name, value, depth);
        }
        int dot = name.indexOf('.');
        return dot < 0 ? own(type, name, value) : chain(type, name, dot, value, depth);
    }

    private Clause own(String type, String name, String value) {
        int colon = name.indexOf(':');
        String plain = colon < 0 ? name : name.substring(0, colon);
        @Nullable String modifier = colon < 0 ? null : name.substring(colon + 1);
        if (modifier == null) {
            switch (plain) {
                case "_id" -> {
                    return new IdClause(name, type, ids(name, type, value));
                }
                case "_list" -> {
                    return list(name, value);
                }
                case "_text", "_content" -> {
                    return new SimpleClause(name, words(name, value, plain.equals("_text")));
                }
                default -> {}
            }
        }
        SearchParameter parameter = catalogue.find(type, plain).orElseThrow(() -> unknown(type, name, plain));
        return own.clause(parameter, name, modifier, value);
    }

    private static List<String> ids(String name, String type, String value) {
        return ValueReader.alternatives(name, value).stream()
                .map(Escapes::plain)
                .map(id -> id.startsWith(type + "/") ? id.substring(type.length() + 1) : id)
                .toList();
    }

    private static Clause list(String name, String value) {
        if (value.startsWith("$")) {
            throw Signal.refused(name, "Only Lists of the record can be named here; lists by meaning are not kept.");
        }
        return new ListClause(name, ids(name, "List", value));
    }

    private static Criterion words(String name, String value, boolean narrativeOnly) {
        List<WordQuery> alternatives = new ArrayList<>();
        for (String alternative : ValueReader.alternatives(name, value)) {
            try {
                alternatives.add(WordQuery.read(Escapes.plain(alternative)));
            } catch (IllegalArgumentException e) {
                throw Signal.refused(name, name + " takes words, with and, or and brackets between them.");
            }
        }
        return new Criterion.Words(alternatives, narrativeOnly);
    }

    private Clause has(String type, String name, String value, int depth) {
        String[] parts = name.split(":", 4);
        if (parts.length < 4 || !catalogue.knows(parts[1])) {
            throw Signal.refused(
                    name,
                    "Write _has: a resource type, its reference parameter and what to ask of it,"
                            + " as in _has:Observation:patient:code.");
        }
        String from = parts[1];
        SearchParameter reference;
        try {
            reference = reference(from, name, parts[2]);
        } catch (Signal signal) {
            throw Signal.refused(name, signal.refusal().sentence());
        }
        if (!reference.targets().isEmpty() && !reference.targets().contains(type)) {
            throw Signal.refused(name, parts[2] + " of " + from + " does not refer to " + type + ".");
        }
        return new HasClause(name, from, reference, inner(from, name, parts[3], value, depth));
    }

    private Clause chain(String type, String name, int dot, String value, int depth) {
        String head = name.substring(0, dot);
        int colon = head.indexOf(':');
        String plain = colon < 0 ? head : head.substring(0, colon);
        SearchParameter reference = reference(type, name, plain);
        SortedMap<String, Clause> byType = new TreeMap<>();
        @Nullable Signal first = null;
        for (String target : targets(reference, name, colon < 0 ? null : head.substring(colon + 1))) {
            try {
                byType.put(target, inner(target, name, name.substring(dot + 1), value, depth));
            } catch (Signal signal) {
                first = first == null ? signal : first;
            }
        }
        if (byType.isEmpty() && first != null) {
            throw first;
        }
        return new ChainClause(name, reference, byType);
    }

    private List<String> targets(SearchParameter reference, String name, @Nullable String type) {
        String only = reference.onlyTarget();
        if (type == null) {
            if (only == null && reference.targets().isEmpty()) {
                throw Signal.refused(
                        name,
                        reference.name() + " may refer to anything: say to which type, as in " + reference.name()
                                + ":Patient.");
            }
            return only == null ? reference.targets() : List.of(only);
        }
        if (!catalogue.knows(type)
                || (!reference.targets().isEmpty() && !reference.targets().contains(type))) {
            throw Signal.refused(name, reference.name() + " does not refer to " + ControlReader.shown(type) + ".");
        }
        return List.of(type);
    }

    /** Within a chain nothing is passed over: leaving a part out would answer another question. */
    private Clause inner(String type, String name, String rest, String value, int depth) {
        try {
            return read(type, rest, value, depth + 1);
        } catch (Signal signal) {
            throw Signal.refused(name, signal.refusal().sentence());
        }
    }

    private SearchParameter reference(String type, String name, String plain) {
        SearchParameter parameter = catalogue.find(type, plain).orElseThrow(() -> unknown(type, name, plain));
        if (parameter.kind() != SearchKind.REFERENCE) {
            throw Signal.refused(name, plain + " of " + type + " is not a reference.");
        }
        return parameter;
    }

    private static Signal unknown(String type, String name, String plain) {
        return Signal.unknown(name, type + " has no search parameter " + ControlReader.shown(plain) + ".");
    }
}
