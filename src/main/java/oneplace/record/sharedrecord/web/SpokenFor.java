package oneplace.record.sharedrecord.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.words.Dates;
import oneplace.trust.access.ProxyGrant;

/**
 * Whose record somebody looks at who speaks for another: stands on top of each of those pages.
 *
 * @param name whose
 * @param scope what for, in the words of the grant
 * @param until until when, if an end is known
 */
public record SpokenFor(String name, String scope, Optional<String> until) {

    static SpokenFor of(Person person, List<ProxyGrant> live) {
        Optional<Instant> end = live.stream().anyMatch(grant -> grant.until().isEmpty())
                ? Optional.empty()
                : live.stream().flatMap(grant -> grant.until().stream()).max(Instant::compareTo);
        return new SpokenFor(
                person.name().spoken(),
                live.stream().map(ProxyGrant::scope).distinct().collect(Collectors.joining("; ")),
                end.map(at -> Dates.spoken(Dates.day(at.minusSeconds(1)))));
    }
}
