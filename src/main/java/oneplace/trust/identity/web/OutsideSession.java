package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import oneplace.trust.identity.outside.OutsideSignIn.Told;
import oneplace.trust.identity.outside.Provider;
import oneplace.trust.identity.outside.Providers;
import org.springframework.stereotype.Component;

/** What a session keeps of the provider it came through: its name, and its ID token to sign out with. */
@Component
class OutsideSession {

    private static final String THROUGH = "outside-through";

    private final Providers providers;

    OutsideSession(Providers providers) {
        this.providers = providers;
    }

    void keep(HttpServletRequest request, Told told) {
        request.getSession().setAttribute(THROUGH, told.provider().name() + " " + told.idToken());
    }

    /** The provider this session came through. */
    Optional<Provider> provider(HttpServletRequest request) {
        return kept(request).flatMap(text -> providers.named(text.split(" ")[0]));
    }

    /** Whether this session came through a provider of this name. */
    boolean through(HttpServletRequest request, String name) {
        return provider(request)
                .filter(provider -> provider.name().equals(name))
                .isPresent();
    }

    /** The ID token that the provider gave. */
    Optional<String> idToken(HttpServletRequest request) {
        return kept(request).map(text -> text.split(" ")[1]);
    }

    private static Optional<String> kept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(THROUGH) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }
}
