package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Places;
import oneplace.trust.identity.NewStaff;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Opening an account: who it is for, and a password for the first sign-in. Roles and teams follow on its own page. */
@Controller
class NewAccountPages {

    private final Administrators administrators;
    private final Staff staff;
    private final Places places;

    NewAccountPages(Administrators administrators, Staff staff, Places places) {
        this.administrators = administrators;
        this.staff = staff;
        this.places = places;
    }

    /** What is typed. */
    record NewAccount(String signInName, String name, String title, String organisation) {

        private static final NewAccount BLANK = new NewAccount("", "", "", "");

        NewAccount {
            signInName = Objects.requireNonNullElse(signInName, ""); // a field that was not sent is null
            name = Objects.requireNonNullElse(name, "");
            title = Objects.requireNonNullElse(title, "");
            organisation = Objects.requireNonNullElse(organisation, "");
        }

        private Map<String, String> errors(Places places, Staff staff) {
            Map<String, String> errors = new LinkedHashMap<>();
            if (!signInName.strip().matches("[A-Za-z0-9.'@_-]{1,64}")) {
                errors.put("signInName", "Enter a sign-in name of letters, digits, dots and hyphens");
            } else if (staff.isTaken(signInName)) {
                errors.put("signInName", "This sign-in name is taken");
            }
            if (name.isBlank()) {
                errors.put("name", "Enter the name of the person");
            }
            if (!organisation.matches("[A-Za-z0-9.-]{1,64}")
                    || places.organisation(new OrganisationCode(organisation)).isEmpty()) {
                errors.put("organisation", "Choose the organisation they work for");
            }
            return errors;
        }
    }

    @GetMapping("/staff-accounts/new")
    String form(Authentication who, Model model) {
        administrators.require(who);
        return page(model, NewAccount.BLANK, Map.of());
    }

    @PostMapping("/staff-accounts/new")
    String open(NewAccount typed, Authentication who, HttpServletResponse response, Model model) {
        StaffMember administrator = administrators.require(who);
        Map<String, String> errors = typed.errors(places, staff);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, typed, errors);
        }
        StaffMember opened = staff.register(
                new NewStaff(
                        typed.signInName().strip(),
                        typed.name(),
                        typed.title(),
                        Set.of(),
                        new OrganisationCode(typed.organisation()),
                        Set.of(),
                        Set.of(),
                        List.of(Purpose.DIRECT_CARE),
                        false),
                staff.unusable(),
                administrator.name());
        String password = staff.giveOneTimePassword(opened.id(), administrator.name());
        administrators.note(administrator, "staff account opened");
        model.addAttribute("member", opened);
        model.addAttribute("password", password);
        return "identity/oneTimePassword";
    }

    private String page(Model model, NewAccount typed, Map<String, String> errors) {
        model.addAttribute("signInName", typed.signInName());
        model.addAttribute("name", typed.name());
        model.addAttribute("title", typed.title());
        model.addAttribute("organisation", typed.organisation());
        model.addAttribute("organisations", List.copyOf(places.place().organisations()));
        model.addAttribute("errors", errors);
        return "identity/newAccount";
    }
}
