package oneplace.trust.administration;

import java.util.Map;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Author;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The organisations of the place and their teams: listed, added, changed. Nothing is taken away. */
@Controller
class OrganisationPages {

    private static final String ALL = "/administration/organisations";

    private final Places places;

    OrganisationPages(Places places) {
        this.places = places;
    }

    @GetMapping(ALL)
    String all(Model model) {
        model.addAttribute("place", places.place());
        return "administration/organisations";
    }

    @GetMapping(ALL + "/add")
    ModelAndView form() {
        return fresh(OrganisationForm.empty(), Map.of());
    }

    @PostMapping(ALL + "/add")
    ModelAndView add(@ModelAttribute OrganisationForm form, @AuthenticationPrincipal StaffMember administrator) {
        Map<String, String> problems = form.problems(places.place(), true);
        if (!problems.isEmpty()) {
            return fresh(form, problems);
        }
        places.add(form.organisation(false), author(administrator, form.reason()));
        return led(form.code());
    }

    @GetMapping(ALL + "/{code}")
    ModelAndView one(@PathVariable String code) {
        Organisation organisation = organisation(code);
        return known(organisation, OrganisationForm.of(organisation), TeamForm.empty(), Map.of());
    }

    @PostMapping(ALL + "/{code}")
    ModelAndView change(
            @PathVariable String code,
            @ModelAttribute OrganisationForm typed,
            @AuthenticationPrincipal StaffMember administrator) {
        Organisation organisation = organisation(code);
        OrganisationForm form =
                new OrganisationForm(code, typed.name(), typed.kind(), typed.sign(), typed.parent(), typed.reason());
        Map<String, String> problems = form.problems(places.place(), false);
        if (!problems.isEmpty()) {
            return known(organisation, form, TeamForm.empty(), problems);
        }
        places.change(form.organisation(organisation.invented()), author(administrator, form.reason()));
        return led(code);
    }

    @PostMapping(ALL + "/{code}/teams")
    ModelAndView addTeam(
            @PathVariable String code,
            @ModelAttribute TeamForm form,
            @AuthenticationPrincipal StaffMember administrator) {
        Organisation organisation = organisation(code);
        Map<String, String> problems = form.problems(places.place());
        if (!problems.isEmpty()) {
            Map<String, String> ofTeam = new java.util.LinkedHashMap<>();
            problems.forEach((field, problem) -> ofTeam.put("team-" + field, problem));
            return known(organisation, OrganisationForm.of(organisation), form, ofTeam);
        }
        places.addTeam(form.team(organisation.code()), author(administrator, form.reason()));
        return led(code);
    }

    private Organisation organisation(String code) {
        if (!Typed.isCode(code)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return places.organisation(new OrganisationCode(code))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView fresh(OrganisationForm form, Map<String, String> problems) {
        return page("administration/organisationAdd", form, problems);
    }

    private ModelAndView known(
            Organisation organisation, OrganisationForm form, TeamForm team, Map<String, String> problems) {
        return page("administration/organisation", form, problems)
                .addObject("organisation", organisation)
                .addObject("team", team)
                .addObject("history", places.history(organisation.code()));
    }

    private ModelAndView page(String view, OrganisationForm form, Map<String, String> problems) {
        ModelAndView page = new ModelAndView(view, Map.of("place", places.place(), "form", form, "problems", problems));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView led(String code) {
        return new ModelAndView("redirect:" + ALL + "/" + code);
    }

    private static Author author(StaffMember administrator, String reason) {
        return Author.administrator(administrator.signInName(), reason.strip());
    }
}
