package oneplace.record.person.web;

import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answer to whoever searches or traces too often. */
final class Waiting {

    private Waiting() {}

    /** A page that says how long to wait. */
    static ModelAndView page(Duration length) {
        ModelAndView page = new ModelAndView("person/wait");
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        long minutes = Math.max(1, (length.toSeconds() + 59) / 60);
        return page.addObject("minutes", minutes);
    }
}
