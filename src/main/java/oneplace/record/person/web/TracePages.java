package oneplace.record.person.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.Gender;
import oneplace.record.person.PartialDate;
import oneplace.record.person.TraceAnswer;
import oneplace.record.person.TraceAsked;
import oneplace.record.person.Traced;
import oneplace.record.person.TracedInSession;
import oneplace.record.person.Tracing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tracing somebody one's team does not work with yet. */
@Controller
class TracePages {

    private final Desk desk;
    private final Tracing tracing;
    private final Clock clock;

    TracePages(Desk desk, Tracing tracing, Clock clock) {
        this.desk = desk;
        this.tracing = tracing;
        this.clock = clock;
    }

    @GetMapping("/people/trace")
    ModelAndView form(Authentication who) {
        return page(desk.require(who, Permission.TRACE_PEOPLE), Typed.NOTHING, List.of());
    }

    @PostMapping("/people/trace")
    ModelAndView trace(Authentication who, @RequestParam Map<String, String> sent, HttpSession session) {
        Clerk clerk = desk.require(who, Permission.TRACE_PEOPLE);
        Typed typed = new Typed(sent);
        List<Fault> faults = new ArrayList<>();
        TraceAsked asked = asked(typed, faults);
        if (!faults.isEmpty()) {
            return page(clerk, typed, faults);
        }
        return switch (tracing.trace(asked, clerk.viewer())) {
            case TraceAnswer.Refused(List<Fault> refused) -> page(clerk, typed, refused);
            case TraceAnswer.Wait(Duration length) -> Waiting.page(length);
            case TraceAnswer.NotOne() -> page(clerk, typed, List.of()).addObject("nobody", true);
            case TraceAnswer.One(Traced person) -> {
                TracedInSession.remember(session, person.id());
                yield page(clerk, typed, List.of()).addObject("traced", person);
            }
        };
    }

    private static TraceAsked asked(Typed typed, List<Fault> faults) {
        NhsNumber number = typed.number("nhsNumber", faults);
        PartialDate born = typed.date("born", faults);
        Gender gender = Gender.of(typed.text("gender")).orElse(Gender.UNKNOWN);
        return new TraceAsked(
                number, typed.text("given"), typed.text("family"), born, gender, typed.orNull("postcode"));
    }

    private ModelAndView page(Clerk clerk, Typed typed, List<Fault> faults) {
        ModelAndView page = new ModelAndView("person/trace");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", typed)
                .addObject("errors", Errors.of(faults))
                .addObject("mayRegister", desk.may(clerk, Permission.REGISTER_PEOPLE))
                .addObject("today", London.day(clock.instant()));
    }
}
