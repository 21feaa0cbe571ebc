package oneplace.trust.shell;

import oneplace.trust.identity.Asking;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: what this visitor's roles open, and nothing that does not exist. */
@Controller
class Homes {

    /** Where sign-in leads to when no page was asked for. */
    static final String ADDRESS = "/home";

    /** Where it leads a person who comes as themself. */
    private static final String OF_A_PERSON = "/my";

    @GetMapping(ADDRESS)
    String home(Authentication who) {
        return Asking.person(who).isPresent() ? "redirect:" + OF_A_PERSON : "shell/home";
    }
}
