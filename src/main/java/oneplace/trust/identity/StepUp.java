package oneplace.trust.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.trust.identity.rules.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Service;

/**
 * Whether somebody proved who they are a moment ago, and the way to prove it again (OWASP ASVS 5.0, 7.5.3). A page asks for
 * it before what cannot be taken back: an emergency look, an export, a payment.
 *
 * <pre>
 * if (!stepUp.fresh(who)) {
 *     return stepUp.first("/people/" + id + "/emergency");
 * }
 * </pre>
 *
 * <p>Ask again when the form is sent: it may have lain open.
 */
@Service
public class StepUp {

    /** The page where one proves it again. */
    public static final String ADDRESS = "/confirm-it-is-you";

    private final Places places;
    private final Clock clock;

    StepUp(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /**
     * Whether whoever is behind a session gave password and code, or what their provider asks for, within the minutes the
     * place says. Signing in counts. False for API clients and for nobody.
     */
    public boolean fresh(@Nullable Authentication who) {
        return who != null
                && who.isAuthenticated()
                && who.getDetails() instanceof SignedIn held
                && held.confirmedWithin(Duration.ofMinutes(places.value(Settings.CONFIRMED_MINUTES)), clock.instant());
    }

    /**
     * The view that leads to the page, and from there to {@code next}.
     *
     * @param next an address of this house that can be opened with GET, such as {@code /people/0199…/emergency}
     */
    public String first(String next) {
        return "redirect:" + ADDRESS + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
