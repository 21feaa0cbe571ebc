package oneplace.record.person.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneplace.base.kernel.London;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.SearchAnswer;
import oneplace.record.person.SearchAsked;
import oneplace.record.person.TraceAnswer;
import oneplace.record.person.TraceAsked;
import oneplace.record.person.TracedInSession;
import oneplace.record.person.Tracing;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Finding a person among one's own. What is typed is posted, so that it never stands in an address. */
@Controller
class SearchPages {

    private final Desk desk;
    private final Tracing tracing;
    private final Clock clock;

    SearchPages(Desk desk, Tracing tracing, Clock clock) {
        this.desk = desk;
        this.tracing = tracing;
        this.clock = clock;
    }

    @GetMapping("/people")
    ModelAndView form(Authentication who) {
        Clerk clerk = desk.require(who, Permission.TRACE_PEOPLE);
        return page(clerk, SearchForm.of(Map.of()), List.of());
    }

    @PostMapping("/people")
    ModelAndView search(Authentication who, @RequestParam Map<String, String> sent, HttpSession session) {
        Clerk clerk = desk.require(who, Permission.TRACE_PEOPLE);
        SearchForm form = SearchForm.of(sent);
        SearchAsked asked = form.asked();
        if (asked == null) {
            return page(clerk, form, form.faults());
        }
        return switch (tracing.search(asked, clerk.viewer(), (form.page() - 1) * Tracing.PAGE)) {
            case SearchAnswer.Refused(List<Fault> faults) -> page(clerk, form, faults);
            case SearchAnswer.Wait(Duration length) -> Waiting.page(length);
            case SearchAnswer.Page page -> results(clerk, form, asked, page, session);
        };
    }

    /** Nobody of one's own has this number: typing it is a trace, answered on the same page. */
    private ModelAndView results(
            Clerk clerk, SearchForm form, SearchAsked asked, SearchAnswer.Page found, HttpSession session) {
        ModelAndView page = page(clerk, form, List.of()).addObject("found", found);
        if (found.people().isEmpty() && asked.nhsNumber() != null) {
            TraceAnswer answer = tracing.trace(TraceAsked.number(asked.nhsNumber()), clerk.viewer());
            if (answer instanceof TraceAnswer.Wait(Duration length)) {
                return Waiting.page(length);
            }
            if (answer instanceof TraceAnswer.One(var traced)) {
                TracedInSession.remember(session, traced.id());
                page.addObject("traced", traced);
            }
        }
        return page;
    }

    private ModelAndView page(Clerk clerk, SearchForm form, List<Fault> faults) {
        List<Fault> here = new ArrayList<>();
        faults.forEach(p -> here.add(
                p.field().equals("name") ? Fault.at("q", p.code(), p.values().toArray()) : p));
        ModelAndView page = new ModelAndView("person/search");
        page.setStatus(here.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", form.typed())
                .addObject("fields", form.fields())
                .addObject("page", form.page())
                .addObject("errors", Errors.of(here))
                .addObject("mayRegister", desk.may(clerk, Permission.REGISTER_PEOPLE))
                .addObject("mayMerge", desk.may(clerk, Permission.MERGE_PEOPLE))
                .addObject("today", London.day(clock.instant()));
    }
}
