package oneplace.record.person.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import oneplace.base.place.Permission;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.person.Demographics;
import oneplace.record.person.Fault;
import oneplace.record.person.Flag;
import oneplace.record.person.MembershipKind;
import oneplace.record.person.PersonDecision;
import oneplace.record.person.Persons;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is known of somebody, and changing it. */
@Controller
class AboutPages {

    private final AboutDoor door;
    private final AboutPage about;
    private final Persons persons;
    private final Places places;
    private final Desk desk;

    AboutPages(AboutDoor door, AboutPage about, Persons persons, Places places, Desk desk) {
        this.door = door;
        this.about = about;
        this.persons = persons;
        this.places = places;
        this.desk = desk;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about")
    ModelAndView about(
            HttpServletRequest request, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return door.page(
                request,
                id,
                visit -> about.of(visit, List.of()).addObject("done", ProtectionWords.done(done, visit.whole())));
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/about/details")
    ModelAndView details(HttpServletRequest request, @PathVariable String id) {
        return door.change(
                request,
                id,
                Permission.REGISTER_PEOPLE,
                visit -> page(visit, DetailsForm.typed(visit.shown()), List.of()));
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/about/details")
    ModelAndView change(HttpServletRequest request, @PathVariable String id, @RequestParam Map<String, String> sent) {
        return door.change(request, id, Permission.REGISTER_PEOPLE, visit -> {
            Typed typed = new Typed(sent);
            PersonDecision decision = desk.change(
                    visit.clerk(),
                    "details in the index",
                    () -> persons.amend(
                            visit.shown().id(),
                            (known, faults) -> DetailsForm.over(typed, known, places.place(), faults),
                            visit.clerk().recorder()));
            return switch (decision) {
                case PersonDecision.Refused(List<Fault> refused) -> page(visit, typed, refused);
                case PersonDecision.Done done -> new ModelAndView("redirect:" + visit.address());
            };
        });
    }

    private ModelAndView page(AboutDoor.Visit visit, Typed typed, List<Fault> faults) {
        Place place = places.place();
        Demographics shown = visit.shown().demographics();
        boolean behind = faults.stream().anyMatch(fault -> fault.field().equals("known"));
        boolean fresh = behind || !typed.fields().containsKey("known");
        boolean asked = faults.stream().anyMatch(fault -> fault.code().equals("neighbourhood.moved"));
        ModelAndView page = new ModelAndView("person/changeDetails");
        page.setStatus(faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("head", visit.head())
                .addObject("address", visit.address())
                .addObject("typed", typed)
                .addObject("known", fresh ? DetailsForm.known(visit.shown()) : typed.text("known"))
                .addObject("asked", asked ? DetailsForm.livingAt(typed) : typed.text("asked"))
                .addObject("now", behind ? about.details(visit) : List.of())
                .addObject("errors", Errors.of(faults))
                .addObject(
                        "practices",
                        PlaceChoices.and(PlaceChoices.practices(place), shown.belongs(MembershipKind.PRACTICE), place))
                .addObject(
                        "neighbourhoods",
                        PlaceChoices.and(
                                PlaceChoices.neighbourhoods(place), shown.belongs(MembershipKind.NEIGHBOURHOOD), place))
                .addObject("restricted", visit.whole().is(Flag.R));
    }
}
