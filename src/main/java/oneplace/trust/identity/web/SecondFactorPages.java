package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.identity.rules.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The second step: a code from the phone. With demonstration data, and only then, a way on without one. */
@Controller
class SecondFactorPages {

    static final String ADDRESS = "/sign-in/second-factor";

    private final SecondFactor second;
    private final SignInSession sessions;
    private final Waylaid waylaid;

    SecondFactorPages(SecondFactor second, SignInSession sessions, Waylaid waylaid) {
        this.second = second;
        this.sessions = sessions;
        this.waylaid = waylaid;
    }

    @GetMapping(ADDRESS)
    String form(HttpServletRequest request, Model model) {
        Optional<SignedIn> waiting = waiting(request);
        return waiting.isEmpty() ? elsewhere(request) : page(model, waiting.get(), Map.of());
    }

    @PostMapping(ADDRESS)
    String check(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignedIn> waiting = waiting(request);
        if (waiting.isEmpty()) {
            return elsewhere(request);
        }
        if (second.check(waiting.get().staff(), code)) {
            sessions.complete(request, waiting.get());
            return "redirect:" + waylaid.home(request, response);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(
                model,
                waiting.get(),
                Map.of(
                        "code",
                        code.isBlank()
                                ? "Enter the code of six digits"
                                : "This code is not right, was used already, or came too often: take the next one"));
    }

    @PostMapping("/sign-in/demonstration")
    String skip(HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedIn> waiting = waiting(request);
        if (waiting.isEmpty() || !second.skip(waiting.get().staff())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        sessions.complete(request, waiting.get());
        return "redirect:" + waylaid.home(request, response);
    }

    private Optional<SignedIn> waiting(HttpServletRequest request) {
        return sessions.current(request).filter(held -> held.factor() == 1);
    }

    private String elsewhere(HttpServletRequest request) {
        return "redirect:" + (sessions.current(request).isPresent() ? SignInPages.HOME : SignInPages.ADDRESS);
    }

    private String page(Model model, SignedIn waiting, Map<String, String> errors) {
        if (second.needsPassword(waiting.staff())) {
            return "redirect:" + NewPasswordPages.ADDRESS;
        }
        boolean setUp = second.isSetUp(waiting.staff());
        if (!setUp && !second.shortcut()) {
            return "redirect:" + SetUpPages.ADDRESS;
        }
        model.addAttribute("setUp", setUp);
        model.addAttribute("shortcut", second.shortcut());
        model.addAttribute("errors", errors);
        return "identity/secondFactor";
    }
}
