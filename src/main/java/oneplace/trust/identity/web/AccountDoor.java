package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.token.SignInFirst;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, as the authorization server asks: by the id of the account, which is what its tokens name. */
@Component
class AccountDoor implements SignInFirst {

    private final SessionDoor sessions;
    private final Waylaid waylaid;

    AccountDoor(SessionDoor sessions, Waylaid waylaid) {
        this.sessions = sessions;
        this.waylaid = waylaid;
    }

    @Override
    public AuthenticationEntryPoint door() {
        return waylaid;
    }

    /** Not a bean: no other chain may take it for its own. */
    @Override
    public SecurityContextRepository accounts() {
        return new SecurityContextRepository() {
            @Override
            @Deprecated
            @SuppressWarnings("deprecation")
            public SecurityContext loadContext(HttpRequestResponseHolder holder) {
                return known(holder.getRequest());
            }

            @Override
            public void saveContext(
                    SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

            @Override
            public boolean containsContext(HttpServletRequest request) {
                return sessions.containsContext(request);
            }
        };
    }

    private SecurityContext known(HttpServletRequest request) {
        SecurityContext context = new SecurityContextImpl();
        Asking.member(sessions.loadDeferredContext(request).get().getAuthentication())
                .map(Member::id)
                .ifPresent(id -> context.setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(id.toString(), "", List.of())));
        return context;
    }
}
