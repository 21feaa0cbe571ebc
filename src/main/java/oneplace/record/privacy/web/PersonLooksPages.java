package oneplace.record.privacy.web;

import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Permission;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Who has looked at one person, for the privacy officer. */
@Controller
class PersonLooksPages {

    private final Officers officers;
    private final Persons persons;
    private final LooksAt looksAt;

    PersonLooksPages(Officers officers, Persons persons, LooksAt looksAt) {
        this.officers = officers;
        this.persons = persons;
        this.looksAt = looksAt;
    }

    @GetMapping("/privacy/people/{id}/looks")
    ModelAndView page(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        Person person = person(id);
        LooksAsked asked = looksAt.asked(sent);
        LooksView view = looksAt.page(asked, person.number(), Perspective.THEM, Optional.empty(), address(person.id()));
        officers.note(officer, Verb.READ, LookWords.LOOKS, person.number());
        return new ModelAndView("privacy/personLooks").addObject("view", view).addObject("name", Whose.name(person));
    }

    @GetMapping("/privacy/people/{id}/looks.csv")
    ResponseEntity<byte[]> file(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        Person person = person(id);
        ResponseEntity<byte[]> file =
                looksAt.file(looksAt.asked(sent), person.number(), Perspective.THEM, Optional.empty());
        officers.note(officer, Verb.EXPORT, LookWords.LOOKS, person.number());
        return file;
    }

    static String address(PersonId id) {
        return "/privacy/people/" + id + "/looks";
    }

    private Person person(String id) {
        return Kept.uuid(id)
                .map(PersonId::new)
                .flatMap(persons::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
