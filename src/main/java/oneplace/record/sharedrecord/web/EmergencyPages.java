package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Places;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.Doorway.Caller;
import oneplace.trust.access.Emergencies;
import oneplace.trust.access.EmergencyDecision;
import oneplace.trust.identity.StepUp;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The last way to a record, or to more of it: emergency access, for whoever is entitled to it and has just proved who they
 * are. The person was traced in this session, or their record is open already.
 */
@Controller
class EmergencyPages {

    private static final String ADDRESS = "/people/{id:[0-9a-fA-F-]{36}}/emergency";

    private final Doorway doorway;
    private final Emergencies emergencies;
    private final StepUp stepUp;
    private final Places places;

    EmergencyPages(Doorway doorway, Emergencies emergencies, StepUp stepUp, Places places) {
        this.doorway = doorway;
        this.emergencies = emergencies;
        this.stepUp = stepUp;
        this.places = places;
    }

    @GetMapping(ADDRESS)
    ModelAndView form(HttpServletRequest request, Authentication who, @PathVariable String id) {
        return person(request, id)
                .map(person -> stepUp.fresh(who)
                        ? page(person, EmergencyForm.blank(), Map.of())
                        : new ModelAndView(stepUp.first(address(person))))
                .orElseGet(() -> doorway.refuse(request, id).page());
    }

    @PostMapping(ADDRESS)
    ModelAndView open(
            HttpServletRequest request,
            Authentication who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") List<String> classes,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String unseen,
            @RequestParam(defaultValue = "") String hours) {
        Optional<Person> found = person(request, id);
        if (found.isEmpty()) {
            return doorway.refuse(request, id).page();
        }
        Person person = found.get();
        if (!stepUp.fresh(who)) {
            return new ModelAndView(stepUp.first(address(person)));
        }
        EmergencyForm form = new EmergencyForm(reason, classes, words, unseen, hours);
        Caller caller = doorway.caller(request);
        return switch (emergencies.open(caller.viewer(), person.number(), form.asked())) {
            case EmergencyDecision.Refused(Map<String, String> faults) -> page(person, form, faults);
            case EmergencyDecision.Opened opened -> {
                RedirectView record = new RedirectView(ReadEntry.address(person.id()));
                record.setStatusCode(HttpStatus.SEE_OTHER);
                yield new ModelAndView(record);
            }
        };
    }

    /** Whoever may be asked about: traced in this session, or open already. @throws AccessDeniedException for the unentitled */
    private Optional<Person> person(HttpServletRequest request, String id) {
        if (!doorway.caller(request).viewer().mandate().mayBreakGlass()) {
            throw new AccessDeniedException("this account is not entitled to emergency access");
        }
        return doorway.traced(request, id).or(() -> doorway.open(request, id));
    }

    private static String address(Person person) {
        return ReadEntry.address(person.id()) + "/emergency";
    }

    private ModelAndView page(Person person, EmergencyForm form, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("sharedrecord/emergency")
                .addObject("address", ReadEntry.address(person.id()))
                .addObject("form", form)
                .addObject("kinds", places.place().classes())
                .addObject("errors", errors)
                .addObject("longest", (int) emergencies.longest().toHours());
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
