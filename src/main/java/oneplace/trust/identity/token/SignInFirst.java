package oneplace.trust.identity.token;

import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextRepository;

/** What the authorization server needs of the pages: who is signed in, by account, and the way to sign in and come back. */
public interface SignInFirst {

    /** The page that asks whether an app may be let in. */
    String CONSENT = "/apps/consent";

    /** Who is signed in; their name is the id of their account, which is what tokens name. */
    SecurityContextRepository accounts();

    /** The way for whoever is not. */
    AuthenticationEntryPoint door();
}
