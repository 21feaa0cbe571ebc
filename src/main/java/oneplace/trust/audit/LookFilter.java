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
 * @param unseen looks left out, such as those a person must not be told of
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
        List<Unseen> unseen,
        Instant from,
        Instant until) {

    /** What one viewer did in a time, left out. The end is not meant. */
    public record Unseen(String who, Instant from, Instant until) {

        /** Whether a look is left out. */
        public boolean covers(PastLook past) {
            return past.look().who().equals(who)
                    && !past.at().isBefore(from)
                    && past.at().isBefore(until);
        }
    }

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
        unseen = List.copyOf(unseen);
    }

    /** Every look of a period. */
    public static LookFilter between(Instant from, Instant until) {
        return new LookFilter(List.of(), List.of(), Callers.ALL, List.of(), Set.of(), Set.of(), List.of(), from, until);
    }

    /** Those at any of these people. */
    public LookFilter at(Collection<Long> people) {
        return new LookFilter(
                List.copyOf(people), viewers, callers, organisations, verbs, purposes, unseen, from, until);
    }

    /** Those by any of these accounts or clients. */
    public LookFilter by(Collection<String> who) {
        return new LookFilter(persons, List.copyOf(who), callers, organisations, verbs, purposes, unseen, from, until);
    }

    /** Those by people, or by systems. */
    public LookFilter by(Callers which) {
        return new LookFilter(persons, viewers, which, organisations, verbs, purposes, unseen, from, until);
    }

    /** Those from any of these organisations. */
    public LookFilter of(Collection<Integer> parties) {
        return new LookFilter(persons, viewers, callers, List.copyOf(parties), verbs, purposes, unseen, from, until);
    }

    /** Those that did one of these things. */
    public LookFilter doing(Collection<Verb> which) {
        return new LookFilter(
                persons, viewers, callers, organisations, Set.copyOf(which), purposes, unseen, from, until);
    }

    /** Those for one of these purposes. */
    public LookFilter why(Collection<Purpose> which) {
        return new LookFilter(persons, viewers, callers, organisations, verbs, Set.copyOf(which), unseen, from, until);
    }

    /** Those of the same filter but for some. */
    public LookFilter without(Collection<Unseen> some) {
        return new LookFilter(
                persons, viewers, callers, organisations, verbs, purposes, List.copyOf(some), from, until);
    }

    /** Those of a shorter time. */
    public LookFilter within(Instant first, Instant end) {
        return new LookFilter(persons, viewers, callers, organisations, verbs, purposes, unseen, first, end);
    }
}
