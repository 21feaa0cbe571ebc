package oneplace.record.person.web;

import java.time.Clock;
import java.util.List;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.record.person.Circles;
import oneplace.record.person.Fault;
import oneplace.trust.shell.tag.Fact;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of what is known of somebody; again when one of its small forms was refused, with the reason. */
@Component
class AboutPage {

    private final Circles circles;
    private final Places places;
    private final Clock clock;

    AboutPage(Circles circles, Places places, Clock clock) {
        this.circles = circles;
        this.places = places;
        this.clock = clock;
    }

    /** What is recorded of who they are, as they may be shown. */
    List<Fact> details(AboutDoor.Visit visit) {
        return AboutView.details(visit.shown(), places.place(), London.day(clock.instant()));
    }

    ModelAndView of(AboutDoor.Visit visit, List<Fault> faults) {
        ModelAndView page = new ModelAndView("person/about");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("errors", Errors.of(faults))
                .addObject("done", "")
                .addObject(
                        "view",
                        AboutView.of(
                                visit,
                                circles.circle(visit.shown().id()),
                                circles.contact(visit.shown().id()),
                                places.place(),
                                London.day(clock.instant())));
    }
}
