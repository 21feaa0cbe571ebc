package oneplace.trust.identity.web;

import java.util.Set;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.AppScopes;
import oneplace.trust.identity.Apps;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The apps somebody has let in, and the way to let one in no more. People find it among their own pages, staff among theirs. */
@Controller
class ConnectedAppPages {

    static final String OF_PEOPLE = "/my/apps";
    static final String OF_STAFF = "/connected-apps";

    private final Apps apps;
    private final Trail trail;

    ConnectedAppPages(Apps apps, Trail trail) {
        this.apps = apps;
        this.trail = trail;
    }

    @GetMapping({OF_PEOPLE, OF_STAFF})
    String list(Authentication who, Model model) {
        Member member = member(who);
        model.addAttribute("address", address(member));
        model.addAttribute(
                "apps",
                apps.connectedTo(member.id()).stream()
                        .map(one -> new ConnectedAppShown(one, AppScopes.words(Set.copyOf(one.scopes()))))
                        .toList());
        return "identity/connectedApps";
    }

    @PostMapping({OF_PEOPLE + "/disconnect", OF_STAFF + "/disconnect"})
    String disconnect(@RequestParam(defaultValue = "") String app, Authentication who) {
        Member member = member(who);
        if (!apps.disconnect(member.id(), app)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        trail.of(member, Verb.ADMINISTER, "app disconnected");
        return "redirect:" + address(member);
    }

    private static String address(Member member) {
        return member instanceof PersonMember ? OF_PEOPLE : OF_STAFF;
    }

    private static Member member(Authentication who) {
        return Asking.member(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }
}
