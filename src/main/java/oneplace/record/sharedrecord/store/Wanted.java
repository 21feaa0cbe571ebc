package oneplace.record.sharedrecord.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import oneplace.record.sharedrecord.ResourceTypes;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a search asks of the tables: one type, the keys it may have if they are known, and conditions.
 *
 * @param keys the only keys that can match; empty when any can
 */
record Wanted(String type, Optional<long[]> keys, List<Condition> conditions) {

    /** The same with one more condition. */
    Wanted and(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Wanted(type, keys, more);
    }

    /** The same among these keys only. */
    Wanted among(long[] only) {
        Set<Long> allowed = LongStream.of(only).boxed().collect(Collectors.toSet());
        long[] both = keys.map(
                        known -> LongStream.of(known).filter(allowed::contains).toArray())
                .orElse(only);
        return new Wanted(type, Optional.of(both), conditions);
    }

    /** Whether an entry must be read to know whether it matches. */
    boolean mustRead() {
        return conditions.stream().anyMatch(c -> !c.exact());
    }

    /** Whether the tables alone decide, beginning at a token, on any entry that is not crowded. */
    boolean decidedByTables() {
        return keys.isEmpty()
                && !mustRead()
                && conditions.stream().anyMatch(Condition::leads)
                && conditions.stream().allMatch(c -> c.beside().isEmpty());
    }

    /** Whether it is people who must have another entry too. */
    boolean ofPeopleWithMore() {
        return conditions.stream().anyMatch(c -> c.beside().isPresent());
    }

    boolean matches(ObjectNode entry) {
        return conditions.stream().allMatch(c -> c.matches().test(entry));
    }

    /**
     * Whether several tokens must come together. Then most of a person's entries do not match, and the index alone passes
     * over them: keys are found first, in every lane at once, and only what matches is read.
     */
    boolean narrow() {
        return conditions.stream().filter(Condition::leads).count() > 1;
    }

    /** Whether one token leads to it, through the people who have it, and decides. */
    boolean ledToThroughPeople() {
        return keys.isEmpty() && !mustRead() && !Identified.type(type) && conditions.size() == 1 && lead().isPresent();
    }

    /** The token by which to begin: the one that leads to the fewest. */
    Optional<Condition> lead() {
        return conditions.stream().filter(Condition::leads).min(Comparator.comparingInt(Condition::width));
    }

    /** The number of the type. */
    int number() {
        return ResourceTypes.number(type).orElseThrow();
    }
}
