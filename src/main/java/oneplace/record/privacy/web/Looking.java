package oneplace.record.privacy.web;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.base.kernel.PersonId;
import oneplace.record.person.Persons;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.Emergency;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.access.Relationship;
import oneplace.trust.access.Relationships;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.PersonAccounts;
import org.springframework.stereotype.Component;

/** What is known of those who could look at a person: their accounts, who speaks for them, relationships and emergencies. */
@Component
class Looking {

    private final Relationships relationships;
    private final Emergencies emergencies;
    private final ProxyGrants grants;
    private final PersonAccounts accounts;
    private final Persons persons;

    Looking(
            Relationships relationships,
            Emergencies emergencies,
            ProxyGrants grants,
            PersonAccounts accounts,
            Persons persons) {
        this.relationships = relationships;
        this.emergencies = emergencies;
        this.grants = grants;
        this.accounts = accounts;
        this.persons = persons;
    }

    /** Nothing: the looks are at whomever. */
    static final Known NOTHING = new Known(false, List.of(), List.of(), Set.of(), Map.of());

    /**
     * Of one person.
     *
     * @param people their number and those of joined records
     * @param to an emergency the person is not told of, for their safety, is kept from them here too
     */
    Known of(Collection<Long> people, Perspective to) {
        List<Emergency> opened = people.stream()
                .flatMap(person -> emergencies.of(person).stream())
                .filter(one -> to == Perspective.THEM || one.unseenBecause().isEmpty())
                .toList();
        Map<ProxyGrant, Set<UUID>> speakers = people.stream()
                .flatMap(person -> grants.of(person).stream())
                .filter(grant -> grant.holder().isPresent())
                .collect(Collectors.toMap(
                        grant -> grant, grant -> accounts(List.of(grant.holder().getAsLong())), (one, same) -> one));
        return new Known(true, relationships.everOf(people), opened, accounts(people), speakers);
    }

    private Set<UUID> accounts(Collection<Long> people) {
        List<PersonId> ids =
                people.stream().flatMap(number -> persons.id(number).stream()).toList();
        return ids.isEmpty() ? Set.of() : new HashSet<>(accounts.ever(ids));
    }

    /**
     * What is known.
     *
     * @param ofSomebody whether it was asked of one person: otherwise nobody can tell who acts for whom
     * @param own the accounts the person has or had
     * @param speakers the accounts of whoever speaks or spoke for them, by what lets them
     */
    record Known(
            boolean ofSomebody,
            List<Relationship> relationships,
            List<Emergency> emergencies,
            Set<UUID> own,
            Map<ProxyGrant, Set<UUID>> speakers) {

        /** Whether an account spoke for the person at a moment. */
        boolean spoke(UUID account, Instant moment) {
            return speakers.entrySet().stream()
                    .anyMatch(one -> one.getValue().contains(account)
                            && one.getKey().liveAt(moment)
                            && one.getKey()
                                    .acceptedAt()
                                    .filter(at -> !at.isAfter(moment))
                                    .isPresent());
        }

        /** The words of an emergency the viewer had open when they looked; nothing for what was refused or opened one. */
        Optional<String> emergency(FoldedLook look) {
            if (look.verb() == Verb.REFUSED || look.verb() == Verb.BREAK_GLASS) {
                return Optional.empty();
            }
            boolean first = open(look.who(), look.first());
            boolean last = open(look.who(), look.last());
            return first || last ? Optional.of(LookWords.emergency(first && last)) : Optional.empty();
        }

        private boolean open(String who, Instant moment) {
            return emergencies.stream().anyMatch(one -> one.who().equals(who) && one.liveAt(moment));
        }
    }
}
