package oneplace.record.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import oneplace.base.place.Permission;
import oneplace.record.person.Amendment;
import oneplace.record.person.CommunicationNeed;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.NeedKind;
import oneplace.record.person.PartialDate;
import oneplace.record.person.Person;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How to communicate with somebody: added, and ended when it no longer holds. */
@Controller
class NeedPages {

    private final AboutDoor door;
    private final AboutPage about;
    private final Persons persons;
    private final Desk desk;

    NeedPages(AboutDoor door, AboutPage about, Persons persons, Desk desk) {
        this.door = door;
        this.about = about;
        this.persons = persons;
        this.desk = desk;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/needs")
    ModelAndView form(HttpServletRequest request, @PathVariable String id) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> page(visit, Typed.NOTHING, List.of()));
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/needs")
    ModelAndView add(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> {
            Typed typed = new Typed(sent);
            List<Fault> faults = new ArrayList<>();
            PartialDate review = typed.date("review", faults);
            if (typed.text("flag").isEmpty()) {
                faults.add(Fault.at("flag", "need.flag"));
            }
            if (!faults.isEmpty()) {
                return page(visit, typed, faults);
            }
            CommunicationNeed need = new CommunicationNeed(
                    NeedKind.of(typed.text("kind")).orElse(NeedKind.OTHER),
                    typed.text("flag"),
                    typed.text("met"),
                    review == null ? null : review.last());
            return amend(visit, (known, ignored) -> with(known, need), refused -> page(visit, typed, refused));
        });
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/needs/end")
    ModelAndView end(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.WRITE_RECORD, visit -> {
            String flag = new Typed(sent).text("flag");
            return amend(visit, (known, faults) -> without(known, flag, faults), refused -> about.of(visit, refused));
        });
    }

    private static Demographics with(Person known, CommunicationNeed need) {
        List<CommunicationNeed> now = new ArrayList<>(known.demographics().needs());
        if (!now.contains(need)) {
            now.add(need);
        }
        return known.demographics().needing(now);
    }

    private static Demographics without(Person known, String flag, List<Fault> faults) {
        List<CommunicationNeed> needs = known.demographics().needs();
        List<CommunicationNeed> now =
                needs.stream().filter(need -> !need.flag().equals(flag)).toList();
        if (now.size() == needs.size()) {
            faults.add(Fault.at("needs", "need.ended"));
        }
        return known.demographics().needing(now);
    }

    private ModelAndView amend(AboutDoor.Visit visit, Amendment amendment, Function<List<Fault>, ModelAndView> again) {
        PersonDecision decision = desk.change(
                visit.clerk(),
                "communication needs",
                () -> persons.amend(visit.shown().id(), amendment, visit.clerk().recorder()));
        return switch (decision) {
            case PersonDecision.Refused(List<Fault> refused) -> again.apply(refused);
            case PersonDecision.Done done -> new ModelAndView("redirect:" + visit.address());
        };
    }

    private static ModelAndView page(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        ModelAndView page = new ModelAndView("person/addNeed");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("typed", typed)
                .addObject("errors", Errors.of(faults));
    }
}
