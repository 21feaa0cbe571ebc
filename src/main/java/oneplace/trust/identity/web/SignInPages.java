package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.outside.Providers;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with a name and a password, and signing out. */
@Controller
class SignInPages {

    static final String ADDRESS = "/sign-in";
    static final String HOME = "/home";
    private static final String WRONG =
            "The sign-in name and the password do not belong together, or you have tried too often: wait some minutes";

    private final FirstFactor first;
    private final SecondFactor second;
    private final SignInSession sessions;
    private final Limits limits;
    private final CookieCsrfTokenRepository formTokens;
    private final Trail trail;
    private final Providers providers;
    private final OutsideSignOut elsewhere;

    SignInPages(
            FirstFactor first,
            SecondFactor second,
            SignInSession sessions,
            Limits limits,
            CookieCsrfTokenRepository formTokens,
            Trail trail,
            Providers providers,
            OutsideSignOut elsewhere) {
        this.first = first;
        this.second = second;
        this.sessions = sessions;
        this.limits = limits;
        this.formTokens = formTokens;
        this.trail = trail;
        this.providers = providers;
        this.elsewhere = elsewhere;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        return page(model, "", Map.of());
    }

    @PostMapping(ADDRESS)
    String signIn(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isBlank()) {
            errors.put("name", "Enter your sign-in name");
        }
        if (password.isEmpty()) {
            errors.put("password", "Enter your password");
        }
        Optional<Member> member = errors.isEmpty() ? first.check(name, password) : Optional.empty();
        if (member.isEmpty()) {
            errors.putIfAbsent("name", WRONG);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, name, errors);
        }
        sessions.begin(request, member.get().id());
        formTokens.saveToken(null, request, response);
        second.offer(member.get().id());
        return "redirect:" + SecondFactorPages.ADDRESS;
    }

    @PostMapping("/sign-out")
    String signOut(Authentication who, HttpServletRequest request, HttpServletResponse response, Model model) {
        Asking.member(who).ifPresent(member -> trail.of(member, Verb.SIGN_OUT, "signed out"));
        Optional<String> there = elsewhere.address(request);
        sessions.end(request);
        formTokens.saveToken(null, request, response);
        if (there.isEmpty()) {
            return "redirect:/";
        }
        // a form may lead nowhere but here (form-action): the page that follows it leads on
        response.setHeader("Refresh", "0;url=" + there.get());
        model.addAttribute("there", there.get());
        model.addAttribute("title", "Sign out there too");
        return "identity/onward";
    }

    private String page(Model model, String name, Map<String, String> errors) {
        model.addAttribute("name", name);
        model.addAttribute("errors", errors);
        model.addAttribute("idleMinutes", limits.idle().toMinutes());
        model.addAttribute("demonstration", second.shortcut());
        model.addAttribute("providers", providers.all());
        return "identity/signIn";
    }
}
