package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import oneplace.base.place.Permission;
import oneplace.base.place.Places;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.App;
import oneplace.trust.identity.Apps;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Apps of others, for those who may register programs: the list, a new one, and the end of one. */
@Controller
class AppPages {

    private static final String ADDRESS = "/administration/apps";

    private final Apps apps;
    private final Places places;
    private final Trail trail;

    AppPages(Apps apps, Places places, Trail trail) {
        this.apps = apps;
        this.places = places;
        this.trail = trail;
    }

    @GetMapping(ADDRESS)
    String list(Authentication who, Model model) {
        require(who);
        return page(model, NewApp.BLANK, Map.of());
    }

    @PostMapping(ADDRESS)
    String register(NewApp typed, Authentication who, HttpServletResponse response, Model model) {
        StaffMember administrator = require(who);
        try {
            if (typed.name().isEmpty() || typed.maker().isEmpty()) {
                throw new IllegalArgumentException("an app needs a name, and somebody who answers for it");
            }
            App app = typed.app();
            Optional<String> secret = apps.register(app, administrator.name());
            trail.of(administrator, Verb.ADMINISTER, "app registered");
            model.addAttribute("app", app);
            model.addAttribute("secret", secret.orElse(null));
            return "identity/appRegistered";
        } catch (IllegalArgumentException e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String why = String.valueOf(e.getMessage());
            return page(model, typed, Map.of("id", Character.toUpperCase(why.charAt(0)) + why.substring(1)));
        }
    }

    @PostMapping(ADDRESS + "/suspend")
    String suspend(@RequestParam(defaultValue = "") String app, Authentication who) {
        StaffMember administrator = require(who);
        App known = apps.byId(app).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        apps.suspend(known.id(), administrator.name());
        trail.of(administrator, Verb.ADMINISTER, "app suspended");
        return "redirect:" + ADDRESS;
    }

    private StaffMember require(Authentication who) {
        StaffMember member = Asking.staff(who).orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
        if (member.roles().stream().noneMatch(role -> places.place().allows(role, Permission.MANAGE_CLIENTS))) {
            trail.of(member, Verb.REFUSED, "apps: role does not include it");
            throw new AccessDeniedException("the role does not include it");
        }
        return member;
    }

    private String page(Model model, NewApp typed, Map<String, String> errors) {
        model.addAttribute("typed", typed);
        model.addAttribute("apps", apps.list());
        model.addAttribute("errors", errors);
        return "identity/apps";
    }
}
