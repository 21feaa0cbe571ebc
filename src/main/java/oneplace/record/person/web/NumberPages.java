package oneplace.record.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.place.Permission;
import oneplace.record.person.Fault;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.NumberChecks;
import oneplace.record.person.NumberSource;
import oneplace.record.person.PersonDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Confirming or correcting somebody's NHS number after they were registered. */
@Controller
class NumberPages {

    private final AboutDoor door;
    private final NumberChecks checks;
    private final Desk desk;

    NumberPages(AboutDoor door, NumberChecks checks, Desk desk) {
        this.door = door;
        this.checks = checks;
        this.desk = desk;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/number")
    ModelAndView form(HttpServletRequest request, @PathVariable String id) {
        return door.change(request, id, Permission.REGISTER_PEOPLE, visit -> {
            NhsNumber number = visit.whole().nhsNumber();
            Typed now = new Typed(Map.of(
                    "nhsNumber",
                    number == null ? "" : number.display(),
                    "status",
                    visit.whole().nhsNumberStatus().code()));
            return page(visit, now, List.of());
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/number")
    ModelAndView check(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.REGISTER_PEOPLE, visit -> {
            Typed typed = new Typed(sent);
            List<Fault> faults = new ArrayList<>();
            @Nullable NhsNumber number = typed.number("nhsNumber", faults);
            Optional<NhsNumberStatus> status = NhsNumberStatus.of(typed.text("status"));
            Optional<NumberSource> source = NumberSource.of(typed.text("source"));
            if (status.isEmpty()) {
                faults.add(Fault.at("status", "nhsNumber.which"));
            }
            if (source.isEmpty()) {
                faults.add(Fault.at("source", "nhsNumber.how"));
            }
            if (!faults.isEmpty()) {
                return page(visit, typed, faults);
            }
            PersonDecision decision = desk.change(
                    visit.clerk(),
                    "NHS number and its status",
                    () -> checks.check(
                            visit.shown().id(),
                            number,
                            status.orElseThrow(),
                            source.orElseThrow(),
                            visit.clerk().recorder()));
            return switch (decision) {
                case PersonDecision.Refused(List<Fault> refused) -> page(visit, typed, refused);
                case PersonDecision.Done done -> new ModelAndView("redirect:" + visit.address());
            };
        });
    }

    private ModelAndView page(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        ModelAndView page = new ModelAndView("person/number");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("typed", typed)
                .addObject("errors", Errors.of(faults))
                .addObject("checks", checks.history(visit.shown().id()));
    }
}
