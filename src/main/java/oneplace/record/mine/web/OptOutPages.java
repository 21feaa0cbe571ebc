package oneplace.record.mine.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneplace.record.person.Persons;
import oneplace.trust.access.OptOutKind;
import oneplace.trust.access.OptOuts;
import oneplace.trust.audit.Verb;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Uses beyond one's own care, and opting out of them. Kept apart from who may see what: it never changes anybody's care. */
@Controller
class OptOutPages {

    static final String ADDRESS = "/my/opt-outs";

    private final Self self;
    private final Persons persons;
    private final OptOuts optOuts;

    OptOutPages(Self self, Persons persons, OptOuts optOuts) {
        this.self = self;
        this.persons = persons;
        this.optOuts = optOuts;
    }

    @GetMapping(ADDRESS)
    ModelAndView page(Authentication who, @RequestParam(defaultValue = "") String done) {
        Self.Me me = self.me(who);
        self.note(me, Verb.READ, "own opt-outs");
        return new ModelAndView("mine/optOuts")
                .addObject(
                        "out",
                        optOuts.of(persons.answersFor(me.person().number())).stream()
                                .map(OptOutKind::code)
                                .toList())
                .addObject("done", done.equals("yes"));
    }

    /** What is ticked is opted out of, what is not is not. */
    @PostMapping(ADDRESS)
    ModelAndView choose(Authentication who, @RequestParam(defaultValue = "") List<String> out) {
        Self.Me me = self.me(who);
        self.change(me, "own opt-outs", () -> settle(me, out));
        return new ModelAndView("redirect:" + ADDRESS + "?done=yes");
    }

    private void settle(Self.Me me, List<String> out) {
        long person = me.person().number();
        List<Long> numbers = persons.answersFor(person);
        Set<OptOutKind> before = optOuts.of(numbers);
        for (OptOutKind kind : EnumSet.allOf(OptOutKind.class)) {
            boolean wanted = out.contains(kind.code());
            if (wanted && !before.contains(kind)) {
                optOuts.optOut(person, kind, me.member().name());
            } else if (!wanted && before.contains(kind)) {
                optOuts.optIn(numbers, kind);
            }
        }
    }
}
