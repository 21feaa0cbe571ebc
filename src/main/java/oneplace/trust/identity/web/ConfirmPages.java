package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.StepUp;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.rules.SignedIn;
import oneplace.trust.identity.rules.WayBack;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Proving again who one is, with password and code, in the middle of a session; then back to where one was. */
@Controller
class ConfirmPages {

    private static final String WRONG =
            "The password and the code do not belong together, or you have tried too often: wait some minutes";

    private final Members accounts;
    private final FirstFactor first;
    private final SecondFactor second;
    private final SignInSession sessions;
    private final Places places;
    private final Trail trail;
    private final OutsideSession elsewhere;

    ConfirmPages(
            Members accounts,
            FirstFactor first,
            SecondFactor second,
            SignInSession sessions,
            Places places,
            Trail trail,
            OutsideSession elsewhere) {
        this.accounts = accounts;
        this.first = first;
        this.second = second;
        this.sessions = sessions;
        this.places = places;
        this.trail = trail;
        this.elsewhere = elsewhere;
    }

    @GetMapping(StepUp.ADDRESS)
    String form(
            @RequestParam(defaultValue = "") String next, Authentication who, HttpServletRequest request, Model model) {
        return page(member(who), back(next), Map.of(), request, model);
    }

    @PostMapping(StepUp.ADDRESS)
    String confirm(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String next,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Member member = member(who);
        Map<String, String> errors = missing(password, code);
        if (errors.isEmpty() && !proved(member, password, code)) {
            errors.put("password", WRONG);
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(member, back(next), errors, request, model);
        }
        SignedIn held = sessions.current(request).orElseThrow(() -> new AccessDeniedException("the session is over"));
        sessions.complete(request, held);
        trail.of(member, Verb.SIGN_IN, "confirmed again with password and code");
        return "redirect:" + back(next);
    }

    private Map<String, String> missing(String password, String code) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (password.isEmpty()) {
            errors.put("password", "Enter your password");
        }
        if (code.isBlank() && !second.shortcut()) {
            errors.put("code", "Enter the code of six digits");
        }
        return errors;
    }

    /** The code is looked at, and spent, only after the right password. */
    private boolean proved(Member member, String password, String code) {
        return first.confirm(accounts.signInName(member.id()).orElse(""), password)
                        .filter(known -> known.id().equals(member.id()))
                        .isPresent()
                && second.again(member.id(), code);
    }

    private String page(
            Member member, String next, Map<String, String> errors, HttpServletRequest request, Model model) {
        model.addAttribute("elsewhere", elsewhere.provider(request).orElse(null));
        model.addAttribute("next", next);
        model.addAttribute("errors", errors);
        model.addAttribute("setUp", second.isSetUp(member.id()));
        model.addAttribute("shortcut", second.shortcut());
        model.addAttribute("minutes", places.value(Settings.CONFIRMED_MINUTES));
        return "identity/confirm";
    }

    private static Member member(Authentication who) {
        return Asking.member(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    private static String back(String next) {
        return WayBack.of(next).orElse(SignInPages.HOME);
    }
}
