package oneplace.record.privacy.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import oneplace.base.place.Permission;
import oneplace.record.privacy.Item;
import oneplace.record.privacy.Patterns;
import oneplace.record.privacy.Questions;
import oneplace.record.privacy.rules.AnswerRule;
import oneplace.record.privacy.rules.Pattern;
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

/** Patterns worth a question: the rules in words, what fits them, and what was decided of each. */
@Controller
class PatternPages {

    private static final String ALL = "/privacy/patterns";

    private final Officers officers;
    private final Patterns patterns;
    private final PatternViews views;
    private final TransactionOperations together;

    PatternPages(Officers officers, Patterns patterns, PatternViews views, TransactionOperations together) {
        this.officers = officers;
        this.patterns = patterns;
        this.views = views;
        this.together = together;
    }

    @GetMapping(ALL)
    ModelAndView all(Authentication who) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        officers.note(officer, Verb.COUNT, "patterns in the log");
        return new ModelAndView("privacy/patterns").addObject("patterns", views.rules(patterns.open()));
    }

    @GetMapping(ALL + "/{code}")
    ModelAndView one(Authentication who, @PathVariable String code, @RequestParam(defaultValue = "") String show) {
        StaffMember officer = officers.require(who, Permission.READ_AUDIT);
        return page(officer, pattern(code), show.equals("settled"), Kept.NOTHING, Map.of());
    }

    @PostMapping(ALL + "/{code}")
    ModelAndView settle(Authentication who, @PathVariable String code, @RequestParam Map<String, String> sent) {
        StaffMember officer = officers.require(who, Permission.REVIEW_EMERGENCY_LOOKS);
        Kept typed = new Kept(sent);
        Pattern pattern = pattern(code);
        Item known = typed.id("item").flatMap(patterns::find).orElseThrow(PatternPages::nothing);
        String field = "words-" + known.id();
        if (known.who().equals(officer.id().toString())) {
            return page(officer, pattern, false, typed, Faults.at(field, "own-pattern"));
        }
        if (!AnswerRule.faults(typed.text("words")).isEmpty()) {
            return page(officer, pattern, false, typed, Map.of(field, "Write why, so that another officer can follow"));
        }
        return switch (typed.text("do")) {
            case "question" ->
                known.person().isEmpty()
                        ? page(officer, pattern, false, typed, Faults.at(field, "many-people"))
                        : settled(
                                officer,
                                pattern,
                                known,
                                typed,
                                by -> patterns.question(known.id(), by, typed.text("words"))
                                        .map(question -> "/privacy/questions/" + question.id()));
            case "explain" ->
                settled(
                        officer,
                        pattern,
                        known,
                        typed,
                        by -> patterns.explain(known.id(), by, typed.text("words"))
                                ? Optional.of(ALL + "/" + pattern.code())
                                : Optional.empty());
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** Settles an item and notes it, or neither. @param settle where to go then; empty when it was settled meanwhile */
    private ModelAndView settled(
            StaffMember officer,
            Pattern pattern,
            Item item,
            Kept typed,
            Function<Questions.Actor, Optional<String>> settle) {
        Questions.Actor by = new Questions.Actor(officer.id().toString(), officer.nameAndTitle());
        Optional<String> done = Objects.requireNonNull(together.execute(status -> {
            Optional<String> made = settle.apply(by);
            if (made.isEmpty()) {
                status.setRollbackOnly();
            } else {
                officers.note(
                        officer,
                        Verb.UPDATE,
                        "a pattern in the log",
                        item.person().stream().mapToLong(Long::longValue).toArray());
            }
            return made;
        }));
        return done.map(to -> new ModelAndView("redirect:" + to))
                .orElseGet(() -> page(officer, pattern, false, typed, Faults.at("items", "settled-meanwhile")));
    }

    private ModelAndView page(
            StaffMember officer, Pattern pattern, boolean settled, Kept typed, Map<String, String> errors) {
        List<Item> items = patterns.of(pattern, !settled);
        officers.note(
                officer,
                Verb.LIST,
                "patterns in the log",
                items.stream()
                        .flatMap(item -> item.person().stream())
                        .mapToLong(Long::longValue)
                        .distinct()
                        .toArray());
        ModelAndView page = new ModelAndView("privacy/pattern");
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("rule", views.rule(pattern, items.size()))
                .addObject("items", views.items(items))
                .addObject("settled", settled)
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private static Pattern pattern(String code) {
        return Pattern.of(code).orElseThrow(PatternPages::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
