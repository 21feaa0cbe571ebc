package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.rules.OneTimeCode;
import oneplace.trust.identity.rules.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up the phone at the first sign-in: scan, type the first code, keep the recovery codes. */
@Controller
class SetUpPages {

    static final String ADDRESS = "/sign-in/set-up";

    private final SecondFactor second;
    private final SignInSession sessions;
    private final Members accounts;

    SetUpPages(SecondFactor second, SignInSession sessions, Members accounts) {
        this.second = second;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @GetMapping(ADDRESS)
    String form(HttpServletRequest request, Model model) {
        Optional<SignedIn> waiting = waiting(request);
        return waiting.isEmpty() ? "redirect:" + SecondFactorPages.ADDRESS : page(model, waiting.get(), Map.of());
    }

    @PostMapping(ADDRESS)
    String confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedIn> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return "redirect:" + SecondFactorPages.ADDRESS;
        }
        List<String> recovery = second.confirm(waiting.get().staff(), code);
        if (recovery.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    model,
                    waiting.get(),
                    Map.of(
                            "code",
                            code.isBlank()
                                    ? "Enter the code of six digits that the app shows"
                                    : "This is not the code of now: take the next one, and check the phone’s time"));
        }
        sessions.complete(request, waiting.get());
        model.addAttribute("codes", recovery);
        return "identity/recoveryCodes";
    }

    private Optional<SignedIn> waiting(HttpServletRequest request) {
        return sessions.current(request)
                .filter(held -> held.factor() == 1
                        && !second.needsPassword(held.staff())
                        && second.offered(held.staff()).isPresent());
    }

    private String page(Model model, SignedIn waiting, Map<String, String> errors) {
        byte[] secret = second.offered(waiting.staff()).orElseThrow();
        String account = accounts.signInName(waiting.staff()).orElseThrow();
        String typed = OneTimeCode.typed(secret);
        model.addAttribute("qr", QrCode.of(address(account, typed)));
        model.addAttribute("secret", typed.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("shortcut", second.shortcut());
        model.addAttribute("errors", errors);
        return "identity/setUp";
    }

    /** The address authenticator apps read: {@code otpauth://totp/…}. */
    private static String address(String account, String secret) {
        return "otpauth://totp/Oneplace:" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Oneplace";
    }
}
