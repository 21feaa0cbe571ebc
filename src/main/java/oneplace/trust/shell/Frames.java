package oneplace.trust.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.trust.shell.Frame.Contact;
import oneplace.trust.shell.Frame.FormToken;
import oneplace.trust.shell.Frame.NavigationLink;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of the page that answers a request. */
@Component
class Frames {

    private final Places places;
    private final Visitors visitors;
    private final Assets assets;
    private final List<NavigationItem> items;
    private final List<PersonSearch> searches;

    Frames(Places places, Visitors visitors, Assets assets, List<NavigationItem> items, List<PersonSearch> searches) {
        this.places = places;
        this.visitors = visitors;
        this.assets = assets;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order).thenComparing(NavigationItem::text))
                .toList();
        this.searches = searches;
    }

    Frame of(HttpServletRequest request) {
        Visitor visitor = visitors.of(request);
        String path = path(request);
        Place place = places.place();
        List<NavigationItem> home =
                items.stream().filter(item -> item.isFor(visitor)).toList();
        return new Frame(
                place.profile().name(),
                place.organisations().stream().anyMatch(Organisation::invented),
                Colours.of(place),
                place.profile().emergency(),
                new Contact(
                        place.value(Settings.CONTACT_TELEPHONE),
                        place.value(Settings.CONTACT_EMAIL),
                        place.value(Settings.COMPLAINTS_EMAIL)),
                visitor,
                home.stream().map(item -> link(item, path)).toList(),
                home,
                assets.folder(),
                path,
                searches.stream()
                        .filter(search -> search.isFor(visitor))
                        .map(PersonSearch::address)
                        .findFirst(),
                () -> token(request));
    }

    private static NavigationLink link(NavigationItem item, String path) {
        boolean here = path.equals(item.address()) || path.startsWith(item.address() + "/");
        return new NavigationLink(item.text(), item.address(), here);
    }

    /** The path asked for: after an error, that of the first request. */
    private static String path(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return asked == null ? request.getRequestURI() : asked.toString();
    }

    private static Optional<FormToken> token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new FormToken(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
