package oneplace.record.sharedrecord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.base.place.Team;
import oneplace.record.person.Person;
import oneplace.record.sharedrecord.web.Doorway.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The usual way to a record that is still shut: somebody is here, and the contact with them is written down. */
@Controller
class ContactPages {

    private final Doorway doorway;
    private final ContactRecording contacts;
    private final Places places;

    ContactPages(Doorway doorway, ContactRecording contacts, Places places) {
        this.doorway = doorway;
        this.contacts = contacts;
        this.places = places;
    }

    @GetMapping("/people/{id:[0-9a-fA-F-]{36}}/contact")
    ModelAndView form(HttpServletRequest request, @PathVariable String id) {
        List<Team> teams = teams(doorway.caller(request));
        return doorway.traced(request, id)
                .map(person -> page(person, teams, ContactForm.blank(teams), Map.of()))
                .orElseGet(() -> doorway.refuse(request, id).page());
    }

    @PostMapping("/people/{id:[0-9a-fA-F-]{36}}/contact")
    ModelAndView record(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String reason) {
        Caller caller = doorway.caller(request);
        Optional<Person> person = doorway.traced(request, id);
        if (person.isEmpty()) {
            return doorway.refuse(request, id).page();
        }
        List<Team> teams = teams(caller);
        ContactForm form = new ContactForm(team, how, reason);
        Map<String, String> errors = form.errors(teams);
        if (!errors.isEmpty()) {
            return page(person.get(), teams, form, errors);
        }
        Team own = teams.stream()
                .filter(one -> one.code().value().equals(team))
                .findFirst()
                .orElseThrow();
        contacts.write(caller, person.get(), own, form);
        RedirectView back = new RedirectView(ReadEntry.address(person.get().id()));
        back.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(back);
    }

    private ModelAndView page(Person person, List<Team> teams, ContactForm form, Map<String, String> errors) {
        ModelAndView page = new ModelAndView("sharedrecord/contact")
                .addObject("address", ReadEntry.address(person.id()))
                .addObject("teams", teams)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("days", places.value(Settings.CONTACT_OPENS));
        page.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private List<Team> teams(Caller caller) {
        return caller.staff().teams().stream()
                .map(places::team)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Team::name))
                .toList();
    }
}
