package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffAccount;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.rules.PasswordRule;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a password of one's own, after signing in with one that somebody else gave. */
@Controller
class NewPasswordPages {

    static final String ADDRESS = "/sign-in/new-password";

    private final SignInSession sessions;
    private final SecondFactor second;
    private final Staff staff;

    NewPasswordPages(SignInSession sessions, SecondFactor second, Staff staff) {
        this.sessions = sessions;
        this.second = second;
        this.staff = staff;
    }

    @GetMapping(ADDRESS)
    String form(HttpServletRequest request, Model model) {
        return holder(request).isEmpty() ? "redirect:" + SecondFactorPages.ADDRESS : page(model, Map.of());
    }

    @PostMapping(ADDRESS)
    String choose(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<StaffMember> holder = holder(request);
        if (holder.isEmpty()) {
            return "redirect:" + SecondFactorPages.ADDRESS;
        }
        Map<String, String> errors = new LinkedHashMap<>();
        PasswordRule.refusal(password, holder.get().signInName()).ifPresent(why -> errors.put("password", why));
        if (errors.isEmpty() && !password.equals(again)) {
            errors.put("again", "The two are not the same: type the password once more");
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, errors);
        }
        staff.setPassword(holder.get().id(), staff.hash(password), holder.get().name());
        return "redirect:" + SecondFactorPages.ADDRESS;
    }

    private Optional<StaffMember> holder(HttpServletRequest request) {
        return sessions.waiting(request)
                .filter(second::needsPassword)
                .flatMap(staff::byId)
                .filter(StaffAccount::active)
                .map(StaffAccount::member);
    }

    private static String page(Model model, Map<String, String> errors) {
        model.addAttribute("errors", errors);
        return "identity/newPassword";
    }
}
