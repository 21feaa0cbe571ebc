package oneplace.record.exchange.web;

import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** From a token to a caller. */
@Component
final class Callers {

    private final Viewers viewers;

    Callers(Viewers viewers) {
        this.viewers = viewers;
    }

    Caller of(@Nullable Authentication authentication) {
        ApiClient client = Asking.client(authentication)
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "login", "A valid access token is needed."));
        return new Caller(viewers.of(client), client.scopes());
    }
}
