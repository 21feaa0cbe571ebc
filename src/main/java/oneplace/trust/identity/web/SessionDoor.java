package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Supplier;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.rules.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * From a session to the member behind it, read afresh on every request that asks: a suspended account is refused on
 * the next one. Only a session with both factors makes somebody known. Open pages that ask nobody cost no look-up.
 */
@Component
class SessionDoor implements SecurityContextRepository {

    private final SignInSession sessions;
    private final Members accounts;

    SessionDoor(SignInSession sessions, Members accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnceAsked(() -> load(request));
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    private SecurityContext load(HttpServletRequest request) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        sessions.current(request)
                .filter(signedIn -> signedIn.factor() == 2)
                .ifPresent(
                        held -> known(held).ifPresentOrElse(context::setAuthentication, () -> sessions.end(request)));
        return context;
    }

    /** Who is behind a session, with what it says of how and when they proved it. */
    private Optional<AbstractAuthenticationToken> known(SignedIn held) {
        return accounts.active(held.staff()).map(member -> {
            AbstractAuthenticationToken known = switch (member) {
                case StaffMember staff -> new StaffAuthentication(staff);
                case PersonMember person -> new PersonAuthentication(person);
            };
            known.setDetails(held);
            return known;
        });
    }

    /** Nothing: what the session holds is written when somebody signs in. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.current(request)
                .filter(signedIn -> signedIn.factor() == 2)
                .isPresent();
    }

    /** A context looked up when first asked for. */
    private static final class OnceAsked implements DeferredSecurityContext {

        private final Supplier<SecurityContext> source;
        private @org.jspecify.annotations.Nullable SecurityContext found;

        OnceAsked(Supplier<SecurityContext> source) {
            this.source = source;
        }

        @Override
        public SecurityContext get() {
            SecurityContext context = found;
            if (context == null) {
                context = source.get();
                found = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
