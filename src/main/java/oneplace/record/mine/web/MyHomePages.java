package oneplace.record.mine.web;

import java.util.Optional;
import oneplace.record.person.Circles;
import oneplace.record.person.NamedContact;
import oneplace.record.person.Person;
import oneplace.trust.audit.Verb;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's home: the ways into what is theirs, how they asked to be spoken with, whom to ask to get things changed. */
@Controller
class MyHomePages {

    static final String ADDRESS = "/my";

    private final Self self;
    private final Circles circles;

    MyHomePages(Self self, Circles circles) {
        this.self = self;
        this.circles = circles;
    }

    @GetMapping(ADDRESS)
    String home(Authentication who, Model model) {
        Self.Me me = self.me(who);
        Optional<NamedContact> contact = circles.contact(me.person().id());
        self.note(me, Verb.READ, "own home");
        model.addAttribute("called", called(me.person()));
        model.addAttribute("needs", me.person().demographics().needs());
        model.addAttribute("contact", contact);
        return "mine/home";
    }

    /** What they like to be called; else their first name; else nothing. */
    static String called(Person person) {
        String liked = person.demographics().likesToBeCalled();
        if (liked != null) {
            return liked;
        }
        return person.name().given().isEmpty() ? "" : person.name().given().getFirst();
    }
}
