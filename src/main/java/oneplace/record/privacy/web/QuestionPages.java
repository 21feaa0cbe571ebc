package oneplace.record.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Permission;
import oneplace.record.person.Persons;
import oneplace.record.privacy.Outcome;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.Questions;
import oneplace.record.privacy.rules.AnswerRule;
import oneplace.trust.audit.Looks;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The privacy officer's inbox of questions about looks, and answering one. */
@Controller
class QuestionPages {

    private static final String ALL = "/privacy/questions";

    private final Officers officers;
    private final Questions questions;
    private final QuestionViews views;
    private final Looks looks;
    private final Persons persons;
    private final TransactionOperations together;

    QuestionPages(
            Officers officers,
            Questions questions,
            QuestionViews views,
            Looks looks,
            Persons persons,
            TransactionOperations together) {
        this.officers = officers;
        this.questions = questions;
        this.views = views;
        this.looks = looks;
        this.persons = persons;
        this.together = together;
    }

    @GetMapping(ALL)
    ModelAndView inbox(Authentication who, @RequestParam(defaultValue = "") String show) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        boolean answered = show.equals("answered");
        List<Question> shown = answered ? questions.answered() : questions.waiting();
        officers.note(
                officer,
                Verb.LIST,
                "questions about looks",
                shown.stream().mapToLong(Question::person).distinct().toArray());
        return new ModelAndView("privacy/questions")
                .addObject("questions", views.theirs(shown))
                .addObject("answered", answered);
    }

    @GetMapping(ALL + "/{id}")
    ModelAndView one(Authentication who, @PathVariable String id) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Question question = known(id);
        officers.note(officer, Verb.READ, "a question about a look", question.person());
        return page(question, Kept.NOTHING, Map.of());
    }

    @PostMapping(ALL + "/{id}/take")
    ModelAndView take(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Question question = known(id);
        int n = new Kept(sent).number("n");
        return move(officer, question, Kept.NOTHING, () -> questions.take(question.id(), n, actor(officer)));
    }

    @PostMapping(ALL + "/{id}/note")
    ModelAndView note(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Question question = known(id);
        Kept typed = new Kept(sent);
        String note = typed.text("note");
        if (note.isEmpty() || note.length() > AnswerRule.LONGEST || note.indexOf('\0') >= 0) {
            return page(question, typed, Faults.at("note", note.isEmpty() ? "no-note" : "too-long"));
        }
        int n = typed.number("n");
        boolean escalates = typed.text("do").equals("escalate");
        return move(
                officer,
                question,
                typed,
                () -> escalates
                        ? questions.escalate(question.id(), n, actor(officer), note)
                        : questions.note(question.id(), n, actor(officer), note));
    }

    @PostMapping(ALL + "/{id}/answer")
    ModelAndView answer(Authentication who, @PathVariable String id, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Question question = known(id);
        Kept typed = new Kept(sent);
        Optional<Outcome> outcome = Outcome.of(typed.text("outcome"));
        String viewer =
                looks.find(question.look()).map(past -> past.look().who()).orElse("");
        Map<String, String> faults = AnswerRule.faults(
                outcome,
                typed.text("told"),
                typed.text("next"),
                viewer,
                officer.id().toString());
        if (!faults.isEmpty()) {
            return page(question, typed, Faults.sentences(faults));
        }
        return move(
                officer,
                question,
                typed,
                () -> questions.answer(
                        question.id(),
                        typed.number("n"),
                        actor(officer),
                        outcome.orElseThrow(),
                        typed.text("told"),
                        typed.text("next"),
                        ""));
    }

    /** Makes a move and notes it as one: what cannot be noted is not done. */
    private ModelAndView move(
            StaffMember officer, Question question, Kept typed, java.util.function.BooleanSupplier move) {
        boolean done = Boolean.TRUE.equals(together.execute(status -> {
            boolean made = move.getAsBoolean();
            if (made) {
                officers.note(officer, Verb.UPDATE, "a question about a look", question.person());
            }
            return made;
        }));
        return done
                ? new ModelAndView("redirect:" + ALL + "/" + question.id())
                : page(known(question.id().toString()), typed, Faults.at("told", "moved"));
    }

    private ModelAndView page(Question question, Kept typed, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("privacy/question");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("view", views.theirs(List.of(question)).getFirst())
                .addObject(
                        "looks",
                        persons.id(question.person())
                                .map(PersonLooksPages::address)
                                .orElse(""))
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private Question known(String id) {
        return Kept.uuid(id)
                .flatMap(questions::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Questions.Actor actor(StaffMember officer) {
        return new Questions.Actor(officer.id().toString(), officer.nameAndTitle());
    }
}
