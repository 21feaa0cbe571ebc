package oneplace.record.person.web;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.base.kernel.London;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import oneplace.base.place.Permission;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.NhsNumberStatus;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import oneplace.record.person.Registration;
import oneplace.record.person.Traced;
import oneplace.record.person.TracedInSession;
import oneplace.record.person.Tracing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Registering somebody: details, then whoever is like them already, then the person. */
@Controller
class RegisterPages {

    private final Desk desk;
    private final Persons persons;
    private final Tracing tracing;
    private final Registering registering;
    private final Places places;
    private final Clock clock;

    RegisterPages(Desk desk, Persons persons, Tracing tracing, Registering registering, Places places, Clock clock) {
        this.desk = desk;
        this.persons = persons;
        this.tracing = tracing;
        this.registering = registering;
        this.places = places;
        this.clock = clock;
    }

    /** The id stands in the form, so that sending it twice registers once. */
    @GetMapping("/people/register")
    ModelAndView form(Authentication who) {
        desk.require(who, Permission.REGISTER_PEOPLE);
        return page(new Typed(Map.of("id", PersonId.next().toString())), List.of());
    }

    @PostMapping("/people/register")
    ModelAndView register(Authentication who, @RequestParam Map<String, String> sent, HttpSession session) {
        Clerk clerk = desk.require(who, Permission.REGISTER_PEOPLE);
        Typed typed = new Typed(sent);
        PersonId id = id(typed.text("id"));
        if (persons.number(id).isPresent()) {
            return new ModelAndView("redirect:/people/" + id + "/about");
        }
        List<Fault> faults = new ArrayList<>();
        NhsNumber number = typed.number("nhsNumber", faults);
        Demographics described = DetailsForm.fresh(typed, places.place(), faults);
        Registration registration = new Registration(id, number, status(number, typed), described, Set.of(), List.of());
        faults.addAll(persons.faults(registration));
        if (!faults.isEmpty()) {
            return page(typed, faults);
        }
        if (!typed.text("another").equals("yes")) {
            List<Traced> alike = tracing.resembling(number, described, clerk.viewer());
            if (!alike.isEmpty()) {
                alike.forEach(a -> TracedInSession.remember(session, a.id()));
                return alike(typed, alike);
            }
        }
        return switch (registering.register(clerk, registration)) {
            case PersonDecision.Refused(List<Fault> refused) -> page(typed, refused);
            case PersonDecision.Done(var person, var warnings) ->
                new ModelAndView("redirect:/people/" + person.id() + "/about");
        };
    }

    private static PersonId id(String text) {
        try {
            return PersonId.of(text);
        } catch (IllegalArgumentException notAnId) {
            return PersonId.next();
        }
    }

    private static NhsNumberStatus status(@Nullable NhsNumber number, Typed typed) {
        if (number == null) {
            return NhsNumberStatus.TRACE_REQUIRED;
        }
        return typed.text("traced").equals("yes") ? NhsNumberStatus.VERIFIED : NhsNumberStatus.NOT_TRACED;
    }

    private ModelAndView page(Typed typed, List<Fault> faults) {
        Place place = places.place();
        ModelAndView page = new ModelAndView("person/register");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("typed", typed)
                .addObject("errors", Errors.of(faults))
                .addObject("practices", PlaceChoices.practices(place))
                .addObject("neighbourhoods", PlaceChoices.neighbourhoods(place));
    }

    private ModelAndView alike(Typed typed, List<Traced> alike) {
        Map<String, String> fields = new HashMap<>(typed.fields());
        fields.put("another", "yes");
        fields.remove("_csrf");
        return new ModelAndView("person/alike")
                .addObject("fields", fields)
                .addObject("alike", alike)
                .addObject("today", London.day(clock.instant()));
    }
}
