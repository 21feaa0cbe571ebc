package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Acceptance;
import oneplace.trust.identity.PersonAccounts;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.kept.FailedTries;
import oneplace.trust.identity.rules.PasswordRule;
import oneplace.trust.identity.rules.RecoveryCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The first time of a person: with the code of their letter and their birth date they choose a name and a password; the phone
 * is set up next. A code that does not exist, a wrong birth date and a wait get the same answer after the same work.
 */
@Controller
class FirstTimePages {

    static final String ADDRESS = "/sign-in/first-time";
    private static final String WRONG =
            "The code and the birth date do not belong together, the letter is too old, or you have tried too often:"
                    + " wait some minutes, or ask for another letter";

    private final PersonAccounts accounts;
    private final Staff hashing;
    private final FailedTries tries;
    private final SecondFactor second;
    private final SignInSession sessions;
    private final CookieCsrfTokenRepository formTokens;
    private final Trail trail;

    FirstTimePages(
            PersonAccounts accounts,
            Staff hashing,
            FailedTries tries,
            SecondFactor second,
            SignInSession sessions,
            CookieCsrfTokenRepository formTokens,
            Trail trail) {
        this.accounts = accounts;
        this.hashing = hashing;
        this.tries = tries;
        this.second = second;
        this.sessions = sessions;
        this.formTokens = formTokens;
        this.trail = trail;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        return page(model, Map.of(), Map.of());
    }

    @PostMapping(ADDRESS)
    String open(
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Map<String, String> errors = errors(sent);
        Optional<PersonMember> member = errors.isEmpty() ? accept(sent, errors) : Optional.empty();
        if (member.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, sent, errors);
        }
        trail.of(member.get(), Verb.ADMINISTER, "account opened with the code of a letter");
        sessions.begin(request, member.get().id());
        formTokens.saveToken(null, request, response);
        second.offer(member.get().id());
        return "redirect:" + SecondFactorPages.ADDRESS;
    }

    private Optional<PersonMember> accept(Map<String, String> sent, Map<String, String> errors) {
        String code = RecoveryCodes.normal(text(sent, "code"));
        String subject = "invitation " + code;
        boolean waiting = tries.mustWait(subject);
        var password = hashing.hash(text(sent, "password"));
        Acceptance acceptance = waiting
                ? new Acceptance.NoSuchInvitation()
                : accounts.accept(code, born(sent).orElseThrow(), text(sent, "name"), password);
        return switch (acceptance) {
            case Acceptance.Opened(PersonMember member) -> {
                tries.succeeded(subject);
                yield Optional.of(member);
            }
            case Acceptance.NameTaken() -> {
                errors.put("name", "Somebody else has this name: choose another");
                yield Optional.empty();
            }
            case Acceptance.NoSuchInvitation() -> {
                if (!waiting) {
                    tries.failed(subject);
                }
                trail.ofNobody(
                        waiting
                                ? "account not opened: waiting after failed tries"
                                : "account not opened: letter refused");
                errors.put("code", WRONG);
                yield Optional.empty();
            }
        };
    }

    private static Map<String, String> errors(Map<String, String> sent) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (text(sent, "code").isBlank()) {
            errors.put("code", "Enter the code of your letter");
        }
        if (born(sent).isEmpty()) {
            errors.put("born-day", "Enter your birth date, for example 27 3 1960");
        }
        if (!PersonAccounts.isSignInName(text(sent, "name").strip())) {
            errors.put("name", "Choose a name of 3 to 64 letters, digits, dots or hyphens; an e-mail address will do");
        }
        PasswordRule.refusal(text(sent, "password"), text(sent, "name")).ifPresent(why -> errors.put("password", why));
        if (!errors.containsKey("password") && !text(sent, "password").equals(text(sent, "again"))) {
            errors.put("again", "The two are not the same: type the password once more");
        }
        return errors;
    }

    private static Optional<LocalDate> born(Map<String, String> sent) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text(sent, "born-year").strip()),
                    Integer.parseInt(text(sent, "born-month").strip()),
                    Integer.parseInt(text(sent, "born-day").strip())));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String text(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "").replace("\0", "");
    }

    private String page(Model model, Map<String, String> sent, Map<String, String> errors) {
        model.addAttribute("code", text(sent, "code"));
        model.addAttribute("name", text(sent, "name"));
        model.addAttribute("day", text(sent, "born-day"));
        model.addAttribute("month", text(sent, "born-month"));
        model.addAttribute("year", text(sent, "born-year"));
        model.addAttribute("errors", errors);
        return "identity/firstTime";
    }
}
