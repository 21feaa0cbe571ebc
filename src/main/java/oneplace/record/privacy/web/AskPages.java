package oneplace.record.privacy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.kernel.London;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.Questions;
import oneplace.record.privacy.rules.AnswerRule;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.LookFilter;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.PastLook;
import oneplace.trust.audit.Recorded;
import oneplace.trust.identity.PersonMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A person asks about a look, and asks again when the answer does not convince them. */
@Controller
class AskPages {

    private final Questions questions;
    private final Looks looks;
    private final LookLines lines;
    private final EmergencyLines emergencies;
    private final Persons persons;

    AskPages(Questions questions, Looks looks, LookLines lines, EmergencyLines emergencies, Persons persons) {
        this.questions = questions;
        this.looks = looks;
        this.lines = lines;
        this.emergencies = emergencies;
        this.persons = persons;
    }

    @GetMapping(MyLooksPages.ADDRESS + "/ask")
    ModelAndView form(Authentication who, @RequestParam(defaultValue = "") String look) {
        PersonMember member = MyLooksPages.member(who);
        Person me = me(member);
        return page(member, me, mine(me, look), Kept.NOTHING, Map.of());
    }

    @PostMapping(MyLooksPages.ADDRESS + "/ask")
    ModelAndView ask(Authentication who, @RequestParam Map<String, String> sent) {
        PersonMember member = MyLooksPages.member(who);
        Person me = me(member);
        Kept typed = new Kept(sent);
        PastLook look = mine(me, typed.text("look"));
        Map<String, String> faults = AnswerRule.faults(typed.text("words"));
        if (!faults.isEmpty()) {
            return page(member, me, look, typed, Faults.sentences(faults));
        }
        questions.ask(me.number(), look, alike(me, look), Question.Origin.PERSON, actor(member), typed.text("words"));
        return new ModelAndView("redirect:" + MyLooksPages.ADDRESS + "#questions");
    }

    @PostMapping(MyLooksPages.ADDRESS + "/again")
    ModelAndView again(Authentication who, @RequestParam Map<String, String> sent) {
        PersonMember member = MyLooksPages.member(who);
        Person me = me(member);
        Kept typed = new Kept(sent);
        Question asked = typed.id("question")
                .flatMap(questions::find)
                .filter(q -> persons.answersFor(me.number()).contains(q.person()))
                .orElseThrow(AskPages::nothing);
        Map<String, String> faults = AnswerRule.faults(typed.text("words"));
        if (!faults.isEmpty()) {
            return page(
                            member,
                            me,
                            looks.find(asked.look()).orElseThrow(AskPages::nothing),
                            typed,
                            Faults.sentences(faults))
                    .addObject("again", asked.id().toString());
        }
        questions.askAgain(asked.id(), asked.nextMove(), actor(member), typed.text("words"));
        return new ModelAndView("redirect:" + MyLooksPages.ADDRESS + "#questions");
    }

    private ModelAndView page(PersonMember member, Person me, PastLook look, Kept typed, Map<String, String> errors) {
        LookLine line = lines.at(
                        persons.answersFor(me.number()),
                        List.of(FoldedLook.of(look)),
                        Perspective.YOU,
                        Optional.of(member.id().toString()))
                .getFirst();
        ModelAndView page = new ModelAndView("privacy/ask");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("line", line)
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("again", "");
    }

    /** The look of a reference, if it was at this person; as if there were none otherwise. */
    private PastLook mine(Person me, String reference) {
        List<Long> people = persons.answersFor(me.number());
        return Recorded.parse(reference)
                .flatMap(looks::find)
                .filter(past -> java.util.Arrays.stream(past.look().persons()).anyMatch(people::contains))
                .filter(past -> EmergencyLines.unseen(emergencies.of(people), Perspective.YOU).stream()
                        .noneMatch(unseen -> unseen.covers(past)))
                .orElseThrow(AskPages::nothing);
    }

    /** How many looks of the same viewer did the same that day. */
    private int alike(Person me, PastLook past) {
        LocalDate day = London.day(past.at());
        Instant from = day.atStartOfDay(London.ZONE).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(London.ZONE).toInstant();
        LookFilter same = LookFilter.between(from, until)
                .at(persons.answersFor(me.number()))
                .by(List.of(past.look().who()))
                .doing(Set.of(past.look().verb()))
                .why(Set.of(past.look().purpose()));
        return (int) Math.max(1, looks.tally(same).looks());
    }

    private Person me(PersonMember member) {
        return persons.find(member.person()).orElseThrow(AskPages::nothing);
    }

    private static Questions.Actor actor(PersonMember member) {
        return new Questions.Actor(member.id().toString(), member.name());
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
