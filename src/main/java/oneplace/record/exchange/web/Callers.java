package oneplace.record.exchange.web;

import java.util.Optional;
import oneplace.record.person.Persons;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.ConnectedApp;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** From a token to a caller. */
@Component
final class Callers {

    private final Viewers viewers;
    private final Persons persons;

    Callers(Viewers viewers, Persons persons) {
        this.viewers = viewers;
        this.persons = persons;
    }

    Caller of(@Nullable Authentication authentication) {
        Optional<ConnectedApp> app = Asking.app(authentication);
        if (app.isPresent()) {
            return new Caller(viewer(app.get()), app.get().scopes());
        }
        ApiClient client = Asking.client(authentication)
                .orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "login", "A valid access token is needed."));
        return new Caller(viewers.of(client), client.scopes());
    }

    /** Whoever let the app in, seen through it. */
    private Viewer viewer(ConnectedApp app) {
        return switch (app.holder()) {
            case StaffMember staff -> viewers.of(app, staff);
            case PersonMember person ->
                persons.find(person.person())
                        .map(found -> viewers.of(app, person, found.number()))
                        .orElseThrow(
                                () -> new Refusal(HttpStatus.UNAUTHORIZED, "login", "A valid access token is needed."));
        };
    }
}
