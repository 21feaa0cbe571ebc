package oneplace.record.privacy.web;

import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.Purpose;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.Questions;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.PersonMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has looked at my record. */
@Controller
class MyLooksPages {

    static final String ADDRESS = "/my/looks";

    private final LooksAt looksAt;
    private final Persons persons;
    private final Questions questions;
    private final QuestionViews views;
    private final Audit audit;

    MyLooksPages(LooksAt looksAt, Persons persons, Questions questions, QuestionViews views, Audit audit) {
        this.looksAt = looksAt;
        this.persons = persons;
        this.questions = questions;
        this.views = views;
        this.audit = audit;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Authentication who, @RequestParam Map<String, String> sent) {
        PersonMember member = member(who);
        Person me = me(member);
        LooksView view = looksAt.page(
                looksAt.asked(sent),
                me.number(),
                Perspective.YOU,
                Optional.of(member.id().toString()),
                ADDRESS);
        note(member, Verb.READ, me);
        return new ModelAndView("privacy/myLooks")
                .addObject("view", view)
                .addObject(
                        "questions",
                        views.mine(
                                questions.about(persons.answersFor(me.number())).stream()
                                        .filter(question -> question.origin() == Question.Origin.PERSON)
                                        .toList(),
                                Optional.of(member.id().toString())));
    }

    @GetMapping(ADDRESS + ".csv")
    ResponseEntity<byte[]> file(Authentication who, @RequestParam Map<String, String> sent) {
        PersonMember member = member(who);
        Person me = me(member);
        ResponseEntity<byte[]> file = looksAt.file(
                looksAt.asked(sent),
                me.number(),
                Perspective.YOU,
                Optional.of(member.id().toString()));
        note(member, Verb.EXPORT, me);
        return file;
    }

    /** The person who asks. @throws AccessDeniedException when it is anybody else */
    static PersonMember member(@Nullable Authentication who) {
        return Asking.person(who).orElseThrow(() -> new AccessDeniedException("not signed in as a person"));
    }

    private Person me(PersonMember member) {
        return persons.find(member.person()).orElseThrow(() -> new AccessDeniedException("there is no record"));
    }

    private void note(PersonMember member, Verb verb, Person me) {
        audit.record(new Look(
                member.id().toString(),
                member.name(),
                0,
                verb,
                Purpose.DIRECT_CARE,
                new long[] {me.number()},
                LookWords.LOOKS));
    }
}
