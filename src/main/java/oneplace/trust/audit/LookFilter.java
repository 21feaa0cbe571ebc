package oneplace.trust.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import oneplace.base.kernel.Purpose;

/**
 * Which looks are meant. An empty list of anything means all of it.
 *
 * @param persons numbers of people; a look counts when it showed one of them
 * @param viewers accounts and clients, as the log has them in {@code who}
 * @param callers people, systems, or both
 * @param organisations numbers in {@code place.party}
 * @param from the first moment
 * @param until the moment at which they end; not itself meant
 */
public record LookFilter(
        List<Long> persons,
        List<String> viewers,
        Callers callers,
        List<Integer> organisations,
        Set<Verb> verbs,
        Set<Purpose> purposes,
        Instant from,
        Instant until) {

    /** Who looks. An account's id is a UUID, a system's never. */
    public enum Callers {
        ALL,
        PEOPLE,
        SYSTEMS
    }

    public LookFilter {
        persons = List.copyOf(persons);
        viewers = List.copyOf(viewers);
        organisations = List.copyOf(organisations);
        verbs = Set.copyOf(verbs);
        purposes = Set.copyOf(purposes);
    }

    /** Every look of a period. */
    public static LookFilter between(Instant from, Instant until) {
        return new LookFilter(List.of(), List.of(), Callers.ALL, List.of(), Set.of(), Set.of(), from, until);
    }

    /** Those at any of these people. */
    public LookFilter at(Collection<Long> people) {
        return new LookFilter(List.copyOf(people), viewers, callers, organisations, verbs, purposes, from, until);
    }

    /** Those by any of these accounts or clients. */
    public LookFilter by(Collection<String> who) {
        return new LookFilter(persons, List.copyOf(who), callers, organisations, verbs, purposes, from, until);
    }

    /** Those by people, or by systems. */
    public LookFilter by(Callers which) {
        return new LookFilter(persons, viewers, which, organisations, verbs, purposes, from, until);
    }

    /** Those from any of these organisations. */
    public LookFilter of(Collection<Integer> parties) {
        return new LookFilter(persons, viewers, callers, List.copyOf(parties), verbs, purposes, from, until);
    }

    /** Those that did one of these things. */
    public LookFilter doing(Collection<Verb> which) {
        return new LookFilter(persons, viewers, callers, organisations, Set.copyOf(which), purposes, from, until);
    }

    /** Those for one of these purposes. */
    public LookFilter why(Collection<Purpose> which) {
        return new LookFilter(persons, viewers, callers, organisations, verbs, Set.copyOf(which), from, until);
    }
}
