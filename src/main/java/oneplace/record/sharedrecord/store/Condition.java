package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import oneplace.record.sharedrecord.search.SearchParameter;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.TokenFamily;
import oneplace.record.sharedrecord.search.Tokens;
import tools.jackson.databind.node.ObjectNode;

/**
 * A clause as the tables can be asked: what the index knows, and what only the entry itself can say.
 *
 * @param anyOf tokens of which an entry must have one; empty when the index cannot help
 * @param noneOf tokens of which an entry must have none; empty when the index cannot help
 * @param families what kinds of token they are: a reference narrows more than a code
 * @param exact whether the tokens decide
 * @param from when an entry was last written at the earliest
 * @param until when at the latest
 * @param matches whether it holds of an entry
 * @param beside what another entry of the same person must be, for entries that stand for a person
 */
record Condition(
        long[] anyOf,
        long[] noneOf,
        Set<TokenFamily> families,
        boolean exact,
        Optional<Instant> from,
        Optional<Instant> until,
        Predicate<ObjectNode> matches,
        Optional<Wanted> beside) {

    /** That the person has an entry, visible to the viewer, of which the tables alone can say that it is {@code wanted}. */
    static Condition beside(Wanted wanted) {
        return new Condition(
                new long[0],
                new long[0],
                Set.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                entry -> true,
                Optional.of(wanted));
    }

    static Condition of(SimpleClause clause) {
        return new Condition(
                clause.anyOf(),
                clause.noneOf(),
                clause.families(),
                clause.exact(),
                clause.writtenFrom(),
                // what is served has milliseconds, the table more
                clause.writtenUntil().map(until -> until.plusMillis(1)),
                clause::matches,
                Optional.empty());
    }

    /** That an entry refers to one of some resources. */
    static Condition refersTo(SearchParameter reference, Set<Target> targets) {
        long[] tokens = targets.stream()
                .flatMapToLong(target -> LongStream.of(reference.tokensOf(target)))
                .sorted()
                .distinct()
                .toArray();
        // of nothing: a token no entry has keeps everything out
        return new Condition(
                tokens.length == 0 ? new long[] {Tokens.key("nothing", reference.toString())} : tokens,
                new long[0],
                Set.of(TokenFamily.REFERENCE),
                reference.decidedByTokens(),
                Optional.empty(),
                Optional.empty(),
                entry -> reference.targetsIn(entry).stream().anyMatch(targets::contains),
                Optional.empty());
    }

    /** What only the entry itself can say. */
    static Condition ofEntry(Predicate<ObjectNode> matches) {
        return new Condition(
                new long[0],
                new long[0],
                Set.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                matches,
                Optional.empty());
    }

    /** Whether the index can lead to the entries. */
    boolean leads() {
        return anyOf.length > 0;
    }

    /** How few entries a token of it leads to: lower is fewer. */
    int width() {
        return families.contains(TokenFamily.IDENTIFIER) ? 0 : families.contains(TokenFamily.REFERENCE) ? 1 : 2;
    }

    /** Adds the condition on the row aliased {@code r}. An entry with too many tokens is decided by itself. */
    void restrict(Sql sql) {
        if (anyOf.length > 0) {
            long[] tokens = Arrays.copyOf(anyOf, anyOf.length + 1);
            tokens[anyOf.length] = Tokens.OVERFLOW;
            sql.add("and r.toks && ?::bigint[]", (Object) tokens);
        }
        from.ifPresent(moment -> sql.add("and r.updated >= ?::timestamptz", moment));
        until.ifPresent(moment -> sql.add("and r.updated <= ?::timestamptz", moment));
        if (noneOf.length > 0) {
            sql.add("and (not r.toks && ?::bigint[] or ? = any(r.toks))", noneOf, Tokens.OVERFLOW);
        }
    }
}
