package oneplace.record.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.PartialDate;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Protection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Protecting somebody's details, and ending it. Raising is for whoever may change details, since it can be urgent and only
 * closes; lowering opens, and takes a permission of its own. REDACTED comes from the national service alone: whoever is
 * redacted has no page.
 */
@Controller
class ProtectionPages {

    private final AboutDoor door;
    private final Protection protection;
    private final Desk desk;
    private final Clock clock;

    ProtectionPages(AboutDoor door, Protection protection, Desk desk, Clock clock) {
        this.door = door;
        this.protection = protection;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/protection")
    ModelAndView history(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return door.protection(
                request,
                id,
                visit -> page(visit, Typed.NOTHING, List.of())
                        .addObject("done", ProtectionWords.done(done, visit.whole())));
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/protection/raise")
    ModelAndView raise(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.REGISTER_PEOPLE, visit -> {
            Typed typed = new Typed(sent);
            List<Fault> faults = new ArrayList<>();
            PartialDate review = typed.date("review", faults);
            Optional<Flag> flag = Flag.of(typed.text("flag")).filter(f -> f != Flag.REDACTED);
            if (flag.isEmpty()) {
                faults.add(Fault.at("flag", "flag.which"));
            }
            if (!faults.isEmpty()) {
                return page(visit, typed, faults);
            }
            return answer(
                    visit,
                    typed,
                    "raised",
                    desk.change(
                            visit.clerk(),
                            "raised flag " + flag.get(),
                            () -> protection.raise(
                                    visit.shown().id(),
                                    flag.get(),
                                    typed.text("reason"),
                                    review == null ? null : review.last(),
                                    visit.clerk().recorder())));
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/protection/lower")
    ModelAndView lower(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.LOWER_PROTECTION, visit -> {
            Typed typed = new Typed(sent);
            Optional<Flag> flag = Flag.of(typed.text("lowered")).filter(visit.whole()::is);
            if (flag.isEmpty()) {
                return page(visit, typed, List.of(Fault.at("lowered", "flag.which")));
            }
            return answer(
                    visit,
                    typed,
                    "lowered",
                    desk.change(
                            visit.clerk(),
                            "lowered flag " + flag.get(),
                            () -> protection.lower(
                                    visit.shown().id(),
                                    flag.get(),
                                    typed.text("why"),
                                    visit.clerk().recorder())));
        });
    }

    private ModelAndView answer(AboutDoor.Visit visit, Typed typed, String done, PersonDecision decision) {
        return switch (decision) {
            case PersonDecision.Refused(List<Fault> refused) -> page(visit, typed, refused);
            case PersonDecision.Done(var person, var warnings) -> {
                // Under V this page is only for whoever may lower it.
                boolean shut = person.is(Flag.V) && !visit.mayLower();
                yield new ModelAndView("redirect:" + visit.address() + (shut ? "" : "/protection") + "?done=" + done);
            }
        };
    }

    private ModelAndView page(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        ModelAndView page = new ModelAndView("person/protection");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, String> errors = Errors.of(faults);
        if (typed.fields().containsKey("lowered") && errors.containsKey("reason")) {
            errors.put("why", errors.remove("reason"));
        }
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("done", "")
                .addObject("flags", protection.history(visit.shown().id()))
                .addObject("today", London.day(clock.instant()))
                .addObject("mayRaise", visit.mayChange())
                .addObject("mayLower", visit.mayLower());
    }
}
