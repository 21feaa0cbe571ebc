package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A condition on the resource alone. A store narrows down with {@link #anyOf()} or {@link #noneOf()} as far as these go,
 * and decides the rest with {@link #matches}.
 */
public final class SimpleClause implements Clause {

    private final String name;
    private final Criterion criterion;
    private final Indexing indexing;

    SimpleClause(String name, Criterion criterion) {
        this.name = name;
        this.criterion = criterion;
        this.indexing = criterion.indexing();
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * Tokens of which every resource that matches has at least one, ascending. Empty when the index cannot help. Resources
     * that carry {@link Tokens#OVERFLOW} may match without.
     */
    public long[] anyOf() {
        return indexing.anyOf().clone();
    }

    /**
     * Tokens of which no resource that matches has any, ascending: those of a {@code :not} whose tokens decide. Empty when
     * the index cannot help. Of resources that carry {@link Tokens#OVERFLOW} only {@link #matches} knows.
     */
    public long[] noneOf() {
        return indexing.noneOf().clone();
    }

    /** The families that the tokens of {@link #anyOf()} and {@link #noneOf()} belong to. */
    public Set<TokenFamily> families() {
        return indexing.families().isEmpty() ? Set.of() : EnumSet.copyOf(indexing.families());
    }

    /** Whether the tokens alone decide, hash collisions and {@link Tokens#OVERFLOW} apart. */
    public boolean exact() {
        return indexing.exact();
    }

    /** A moment before which no resource that matches was last written; empty when there is none. */
    public Optional<Instant> writtenFrom() {
        return Optional.ofNullable(criterion.written()).map(DateRange::low).filter(low -> !low.equals(Instant.MIN));
    }

    /** A moment after which no resource that matches was last written; empty when there is none. */
    public Optional<Instant> writtenUntil() {
        return Optional.ofNullable(criterion.written()).map(DateRange::high).filter(high -> !high.equals(Instant.MAX));
    }

    /** The ids of the Patients it asks for references to. */
    public Set<String> patients() {
        return criterion.patients();
    }

    /** The same for references to other Patients too: {@code others} has, by id asked for, the ids meant as well. */
    public SimpleClause alsoFor(Map<String, Set<String>> others) {
        return new SimpleClause(name, criterion.alsoFor(others));
    }

    /** Whether the condition holds of {@code resource}. Never fails, whatever the JSON. */
    public boolean matches(ObjectNode resource) {
        return criterion.matches(resource);
    }
}
