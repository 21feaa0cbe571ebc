package oneplace.record.mine.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.identity.LetterCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who speaks for whom, as pages need it: shown with names, offered with a code, accepted, ended by either. */
@Component
class Speakers {

    private final ProxyGrants grants;
    private final Persons persons;
    private final Places places;
    private final Clock clock;

    Speakers(ProxyGrants grants, Persons persons, Places places, Clock clock) {
        this.grants = grants;
        this.persons = persons;
        this.places = places;
        this.clock = clock;
    }

    /** What stands on the paper that the holder is given. @param until the day it works last */
    record Offer(String code, String until) {}

    /** Everybody who speaks, spoke or was asked to speak for a person. */
    List<SpeakerView> of(Person person) {
        Instant now = clock.instant();
        return grants.of(person.number()).stream()
                .map(grant -> SpeakerView.of(
                        grant,
                        grant.name() + (grant.relation().isBlank() ? "" : ", " + grant.relation()),
                        Optional.empty(),
                        now))
                .toList();
    }

    /** Everybody a person speaks or spoke for. */
    List<SpeakerView> heldBy(Person holder) {
        Instant now = clock.instant();
        return grants.heldBy(holder.number()).stream()
                .map(grant -> {
                    Optional<Person> whom = persons.byNumber(grant.person());
                    return SpeakerView.of(
                            grant,
                            whom.map(p -> p.name().spoken()).orElse("Somebody no longer known here"),
                            whom.map(p -> "/my/for/" + p.id()),
                            now);
                })
                .toList();
    }

    /** Offers a grant; the code is shown once. */
    Offer offer(ProxyGrant grant) {
        String code = LetterCode.fresh();
        Instant until = clock.instant().plus(Duration.ofDays(places.value(Settings.INVITATION_DAYS)));
        grants.offer(grant, Optional.of(code), until);
        return new Offer(code, History.day(until));
    }

    /**
     * Accepts what a code and the birth date of the person spoken for lead to.
     *
     * @return the person spoken for; empty when they do not belong together, or one would speak for oneself
     */
    @Transactional
    public Optional<Person> accept(Person holder, String typed, PartialDate born) {
        Optional<ProxyGrant> grant = grants.ofCode(LetterCode.normal(typed));
        Optional<Person> whom = grant.flatMap(g -> persons.byNumber(g.person()));
        if (grant.isEmpty() || whom.isEmpty() || whom.get().number() == holder.number()) {
            return Optional.empty();
        }
        if (!born.equals(whom.get().demographics().born())) {
            grants.wrongBirth(grant.get().id());
            return Optional.empty();
        }
        grants.accept(grant.get().id(), holder.number());
        return whom;
    }

    /** Ends a grant that is about this person, or that this person holds; empty when there is no such one to end. */
    Optional<ProxyGrant> end(Person one, UUID id, String by, String why) {
        return endAbout(one, id, by, why).or(() -> end(grants.heldBy(one.number()).stream(), id, by, why));
    }

    /** Ends a grant that is about this person. */
    Optional<ProxyGrant> endAbout(Person one, UUID id, String by, String why) {
        return end(grants.of(one.number()).stream(), id, by, why);
    }

    private Optional<ProxyGrant> end(Stream<ProxyGrant> among, UUID id, String by, String why) {
        return among.filter(grant -> grant.id().equals(id)).findFirst().filter(grant -> grants.end(id, by, why));
    }

    /** Somebody one may decide and choose for now. @param classes mask of the classes one may see and decide about */
    record ActingFor(Person person, long classes) {}

    /** The person of an id, if one may decide and choose for them now. */
    Optional<ActingFor> actsFor(Person holder, PersonId id) {
        return persons.find(id).flatMap(person -> {
            List<ProxyGrant> acting = grants.live(holder.number(), person.number()).stream()
                    .filter(ProxyGrant::mayAct)
                    .toList();
            long classes = acting.stream().mapToLong(ProxyGrant::classes).reduce(0, (a, b) -> a | b);
            return acting.isEmpty() ? Optional.empty() : Optional.of(new ActingFor(person, classes));
        });
    }
}
