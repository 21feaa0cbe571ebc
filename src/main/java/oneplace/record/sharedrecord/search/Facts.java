package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a resource says, as far as the index is concerned: its tokens, the resources it refers to, and when it happened.
 * Everything else a query may ask is read from the resource itself, see {@link Clause}.
 *
 * <p>Made in one pass over the resource's JSON, for every resource written or imported. Never fails: what has another
 * form than R4 gives it is passed over.
 */
public final class Facts {

    private final Map<TokenFamily, long[]> tokens;
    private final List<Target> references;
    private final @Nullable Instant at;
    private final boolean undated;

    private Facts(Gathering gathered, @Nullable Instant at, boolean undated) {
        this.tokens = gathered.sorted();
        this.references = List.copyOf(gathered.targets);
        this.at = at;
        this.undated = undated;
    }

    /** The facts of {@code resource}, which is of {@code type}; none for a type that R4 does not have. */
    public static Facts of(SearchCatalogue catalogue, String type, ObjectNode resource) {
        Gathering gathering = new Gathering();
        TypeParameters parameters = catalogue.parameters(type);
        if (parameters == null) {
            return new Facts(gathering, null, false);
        }
        parameters.plan().collect(resource, gathering);
        return new Facts(gathering, parameters.clinicalDate().of(resource), parameters.undated(resource));
    }

    /** When what the resource tells of happened; empty when it does not say. See {@link ClinicalDate} for the order. */
    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    /** All tokens, ascending, each once; at most {@link Tokens#MOST}, see there. */
    public long[] tokens() {
        long[] all = LongStream.concat(
                        tokens.values().stream().flatMapToLong(Arrays::stream),
                        undated ? LongStream.of(Tokens.UNDATED) : LongStream.empty())
                .sorted()
                .distinct()
                .toArray();
        return Tokens.capped(all);
    }

    /** The tokens of one family, ascending, each once, without a limit to their number. */
    public long[] tokens(TokenFamily family) {
        return tokens.getOrDefault(family, new long[0]).clone();
    }

    /** The resources of this place that it refers to under any search parameter, each once. */
    public List<Target> references() {
        return references;
    }

    /** What is gathered on the way. */
    static final class Gathering {

        private final Map<TokenFamily, TokenSink> sinks = new EnumMap<>(TokenFamily.class);
        private final Set<Target> targets = new LinkedHashSet<>();

        TokenSink of(TokenFamily family) {
            return sinks.computeIfAbsent(family, ignored -> new TokenSink());
        }

        void target(Target target) {
            targets.add(target);
        }

        private Map<TokenFamily, long[]> sorted() {
            Map<TokenFamily, long[]> sorted = new EnumMap<>(TokenFamily.class);
            sinks.forEach((family, sink) -> sorted.put(family, sink.sorted()));
            return sorted;
        }
    }
}
