package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import oneplace.trust.identity.outside.Provider;
import oneplace.trust.identity.outside.Providers;
import oneplace.trust.identity.outside.SignedOutThere;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Signing out there when signing out here, and the other way round. */
@RestController
class OutsideSignOut {

    static final String ENDED = "/sign-in/ended/";

    private final OutsideSession held;
    private final Providers providers;
    private final SignedOutThere there;
    private final Transport transport;

    OutsideSignOut(OutsideSession held, Providers providers, SignedOutThere there, Transport transport) {
        this.held = held;
        this.providers = providers;
        this.there = there;
        this.transport = transport;
    }

    /** Where a session that came through a provider ends there; ask before it is ended here. */
    Optional<String> address(HttpServletRequest request) {
        Optional<Provider> provider = held.provider(request);
        return provider.flatMap(
                known -> there.address(known, held.idToken(request).orElse(""), transport.address(request) + "/"));
    }

    /** A provider says that somebody signed out there. It carries no cookie and no form token: its own token is the proof. */
    @PostMapping(ENDED + "{name:[a-z0-9-]{1,40}}")
    ResponseEntity<Void> ended(
            @PathVariable String name, @RequestParam(name = "logout_token", defaultValue = "") String token) {
        Provider provider = providers.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.status(there.told(provider, token) ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .build();
    }
}
