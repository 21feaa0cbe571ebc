package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffAccount;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.outside.Providers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Accounts of staff, for those who look after them: the list, one account, what can be done with it, its history. */
@Controller
class AccountPages {

    private static final String ADDRESS = "/staff-accounts";

    private final Administrators administrators;
    private final Staff staff;
    private final Places places;
    private final Providers providers;

    AccountPages(Administrators administrators, Staff staff, Places places, Providers providers) {
        this.administrators = administrators;
        this.staff = staff;
        this.places = places;
        this.providers = providers;
    }

    @GetMapping(ADDRESS)
    String list(@RequestParam(defaultValue = "") String name, Authentication who, Model model) {
        administrators.require(who);
        model.addAttribute("name", name);
        model.addAttribute("accounts", staff.list(name.replace("\0", "")));
        model.addAttribute("place", places.place());
        return "identity/accounts";
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable UUID id, Authentication who, Model model) {
        administrators.require(who);
        StaffAccount account = account(id);
        return page(model, account, AccountForm.of(account.member()), Map.of());
    }

    @PostMapping(ADDRESS + "/{id}")
    String change(
            @PathVariable UUID id, AccountForm form, Authentication who, HttpServletResponse response, Model model) {
        StaffMember administrator = other(id, who);
        StaffAccount account = account(id);
        Map<String, String> errors = form.errors(places.place());
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, account, form, errors);
        }
        staff.change(form.applied(account.member()), administrator.name(), "");
        administrators.note(administrator, "staff account changed");
        return back(id);
    }

    @PostMapping(ADDRESS + "/{id}/suspend")
    String suspend(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Authentication who) {
        StaffMember administrator = other(id, who);
        staff.suspend(id, administrator.name(), reason);
        administrators.note(administrator, "staff account suspended");
        return back(id);
    }

    @PostMapping(ADDRESS + "/{id}/restore")
    String restore(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Authentication who) {
        StaffMember administrator = other(id, who);
        staff.restore(id, administrator.name(), reason);
        administrators.note(administrator, "staff account restored");
        return back(id);
    }

    @PostMapping(ADDRESS + "/{id}/leave")
    String leave(@PathVariable UUID id, Authentication who) {
        StaffMember administrator = other(id, who);
        staff.leave(id, administrator.name());
        administrators.note(administrator, "staff account closed");
        return back(id);
    }

    @PostMapping(ADDRESS + "/{id}/password")
    String password(@PathVariable UUID id, Authentication who, Model model) {
        StaffMember administrator = other(id, who);
        model.addAttribute("member", account(id).member());
        model.addAttribute("password", staff.giveOneTimePassword(id, administrator.name()));
        administrators.note(administrator, "password given to a staff account");
        return "identity/oneTimePassword";
    }

    @PostMapping(ADDRESS + "/{id}/phone")
    String phone(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, Authentication who) {
        StaffMember administrator = other(id, who);
        staff.forgetSecondFactor(id, administrator.name(), reason);
        administrators.note(administrator, "second factor of a staff account forgotten");
        return back(id);
    }

    /** The administrator, who changes any account but their own: one neither locks oneself out nor lets oneself in. */
    private StaffMember other(UUID id, Authentication who) {
        StaffMember administrator = administrators.require(who);
        if (account(id).member().id().equals(administrator.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return administrator;
    }

    private StaffAccount account(UUID id) {
        return staff.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Model model, StaffAccount account, AccountForm form, Map<String, String> errors) {
        Place place = places.place();
        model.addAttribute("account", account);
        model.addAttribute("form", form);
        model.addAttribute("place", place);
        model.addAttribute("history", staff.history(account.member().id()));
        model.addAttribute("errors", errors);
        model.addAttribute("elsewhere", !providers.all().isEmpty());
        return "identity/account";
    }

    private static String back(UUID id) {
        return "redirect:" + ADDRESS + "/" + id;
    }
}
