package oneplace.record.privacy.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.base.kernel.Purpose;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.rules.SpeakersLooks;
import oneplace.trust.access.ProxyGrant;
import oneplace.trust.access.ProxyGrants;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.PersonMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who has looked at the record of somebody one speaks for. */
@Controller
class ProxyLooksPages {

    private final LooksAt looksAt;
    private final Persons persons;
    private final ProxyGrants grants;
    private final Audit audit;
    private final Clock clock;

    ProxyLooksPages(LooksAt looksAt, Persons persons, ProxyGrants grants, Audit audit, Clock clock) {
        this.looksAt = looksAt;
        this.persons = persons;
        this.grants = grants;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/my/for/{id}/looks")
    ModelAndView page(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        PersonMember member = MyLooksPages.member(who);
        Optional<Person> person =
                Kept.uuid(id).map(PersonId::new).flatMap(persons::find).filter(one -> !one.is(Flag.REDACTED));
        long holder = persons.number(member.person()).orElse(0L);
        List<ProxyGrant> live =
                person.map(one -> grants.live(holder, one.number())).orElse(List.of());
        if (person.isEmpty() || !SpeakersLooks.may(live, clock.instant())) {
            note(member, Verb.REFUSED, person);
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        LooksView view = looksAt.page(
                looksAt.asked(sent),
                person.get().number(),
                Perspective.FOR,
                Optional.empty(),
                "/my/for/" + person.get().id() + "/looks");
        note(member, Verb.READ, person);
        return new ModelAndView("privacy/proxyLooks")
                .addObject("view", view)
                .addObject(
                        "name",
                        person.get().shown().demographics().names().isEmpty()
                                ? ""
                                : person.get().name().spoken());
    }

    private void note(PersonMember member, Verb verb, Optional<Person> person) {
        audit.record(new Look(
                member.id().toString(),
                member.name(),
                0,
                verb,
                Purpose.DIRECT_CARE,
                person.stream().mapToLong(Person::number).toArray(),
                LookWords.LOOKS));
    }
}
