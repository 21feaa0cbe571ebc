package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import oneplace.trust.identity.App;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.Apps;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.token.SignInFirst;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What an app asks for, in plain words, and the two answers. The answer goes to the authorization server. */
@Controller
class ConsentPages {

    private static final Duration OFFLINE = Duration.ofDays(90);
    private static final ZoneId HERE = ZoneId.of("Europe/London");

    private final Apps apps;
    private final Clock clock;

    ConsentPages(Apps apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
    }

    @GetMapping(SignInFirst.CONSENT)
    String ask(
            @RequestParam(name = "client_id", defaultValue = "") String client,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "") String state,
            Authentication who,
            HttpServletResponse response,
            Model model) {
        Member member = Asking.member(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        App app = apps.byId(client).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Set<String> scopes = new TreeSet<>(Arrays.asList(scope.split(" ")));
        scopes.removeIf(String::isBlank);
        response.setHeader("Content-Security-Policy", SecurityHeaders.leadingTo(app.redirectUris()));
        model.addAttribute("app", app);
        model.addAttribute("name", member.name());
        model.addAttribute("scopes", scopes);
        model.addAttribute("words", AppScopes.words(scopes));
        model.addAttribute("state", state);
        boolean offline = scopes.contains(AppScopes.OFFLINE) && app.confidential();
        model.addAttribute(
                "until", offline ? LocalDate.now(clock.withZone(HERE)).plusDays(OFFLINE.toDays()) : null);
        return "identity/consent";
    }
}
