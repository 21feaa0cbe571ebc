package oneplace.trust.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after signing in: what this visitor's roles open, and nothing that does not exist. */
@Controller
class Homes {

    /** Where sign-in leads to when no page was asked for. */
    static final String ADDRESS = "/home";

    @GetMapping(ADDRESS)
    String home() {
        return "shell/home";
    }
}
