package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.OutsideAccounts;
import oneplace.trust.identity.outside.OutsideSignIn;
import oneplace.trust.identity.outside.Provider;
import oneplace.trust.identity.outside.Providers;
import oneplace.trust.identity.rules.RecoveryCodes;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Linking an account elsewhere with one here: an administrator gives its holder a code for one day and one use, the holder
 * types it and signs in there. Nothing that the other side says of a name or an address links anything.
 */
@Controller
class OutsideLinkPages {

    static final String ADDRESS = "/sign-in/link";
    private static final Duration GOOD = Duration.ofDays(1);

    private final Administrators administrators;
    private final Staff staff;
    private final OutsideAccounts links;
    private final OutsideSignIn outside;
    private final Providers providers;
    private final Transport transport;
    private final Clock clock;

    OutsideLinkPages(
            Administrators administrators,
            Staff staff,
            OutsideAccounts links,
            OutsideSignIn outside,
            Providers providers,
            Transport transport,
            Clock clock) {
        this.administrators = administrators;
        this.staff = staff;
        this.links = links;
        this.outside = outside;
        this.providers = providers;
        this.transport = transport;
        this.clock = clock;
    }

    /** Gives a code to link with. One links nobody's account but another's: not even an administrator lets themself in. */
    @PostMapping("/staff-accounts/{id}/outside")
    String invite(@PathVariable UUID id, Authentication who, Model model) {
        StaffMember administrator = other(id, who);
        String code = String.join("-", RecoveryCodes.fresh().subList(0, 2));
        links.invite(id, RecoveryCodes.normal(code), clock.instant().plus(GOOD), administrator.name());
        administrators.note(administrator, "code given to link an outside account");
        model.addAttribute("member", staff.byId(id).orElseThrow().member());
        model.addAttribute("code", code);
        return "identity/outsideCode";
    }

    @PostMapping("/staff-accounts/{id}/outside/forget")
    String forget(@PathVariable UUID id, Authentication who) {
        StaffMember administrator = other(id, who);
        links.unlink(id);
        administrators.note(administrator, "outside accounts unlinked");
        return "redirect:/staff-accounts/" + id;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        return page(model, Map.of());
    }

    @PostMapping(ADDRESS)
    String link(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String with,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Provider> provider = providers.named(with);
        Optional<OutsideAccounts.Invited> invited =
                provider.flatMap(known -> links.take(RecoveryCodes.normal(code), clock.instant()));
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(
                    model,
                    provider.isEmpty()
                            ? Map.of("with", "Choose where your account is")
                            : Map.of("code", "This code is not right, was used, or is older than a day"));
        }
        String there = outside.toLink(
                provider.orElseThrow(),
                transport.address(request) + OutsidePages.BACK + with,
                invited.get().account(),
                invited.get().by(),
                request);
        // a form may lead nowhere but here (form-action): the page that follows it leads on
        response.setHeader("Refresh", "0;url=" + there);
        model.addAttribute("there", there);
        model.addAttribute("title", provider.orElseThrow().title());
        return "identity/onward";
    }

    private StaffMember other(UUID id, Authentication who) {
        StaffMember administrator = administrators.require(who);
        UUID known = staff.byId(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .member()
                .id();
        if (known.equals(administrator.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return administrator;
    }

    private String page(Model model, Map<String, String> errors) {
        model.addAttribute("providers", List.copyOf(providers.all()));
        model.addAttribute("errors", errors);
        return "identity/outsideLink";
    }
}
