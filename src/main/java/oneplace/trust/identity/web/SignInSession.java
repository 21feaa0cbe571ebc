package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.rules.SignedIn;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** What the session of a request says about who signed in. A session that is over is ended here and says nothing. */
@Component
class SignInSession {

    private static final String HELD = "signed-in";
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final Limits limits;
    private final Clock clock;

    SignInSession(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Who is signed in, with whichever factor. */
    Optional<SignedIn> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HELD) instanceof String text)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<SignedIn> held =
                SignedIn.of(text).filter(signedIn -> !signedIn.over(now, limits.idle(), limits.absolute()));
        if (held.isEmpty()) {
            session.invalidate();
        } else if (held.get().seen().plus(GRAIN).isBefore(now)) {
            session.setAttribute(HELD, held.get().seenAt(now).text());
        }
        return held;
    }

    /** Who has proved the first factor and not yet the second. */
    Optional<UUID> waiting(HttpServletRequest request) {
        return current(request).filter(held -> held.factor() == 1).map(SignedIn::staff);
    }

    /** Begins a session after the password: a new one, whatever was there before. */
    void begin(HttpServletRequest request, UUID staff) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, staff.toString());
        session.setAttribute(HELD, SignedIn.withPassword(staff, clock.instant()).text());
    }

    /** Notes the second factor, or that both were proved again, under a new session id. */
    void complete(HttpServletRequest request, SignedIn held) {
        request.changeSessionId();
        request.getSession()
                .setAttribute(HELD, held.withSecondFactor(clock.instant()).text());
    }

    /** Ends the session, if there is one. */
    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
