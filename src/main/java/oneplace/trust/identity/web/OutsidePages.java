package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneplace.base.place.Role;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Member;
import oneplace.trust.identity.PersonMember;
import oneplace.trust.identity.Staff;
import oneplace.trust.identity.StaffMember;
import oneplace.trust.identity.kept.Members;
import oneplace.trust.identity.kept.OutsideAccounts;
import oneplace.trust.identity.outside.OutsideSignIn;
import oneplace.trust.identity.outside.OutsideSignIn.Back;
import oneplace.trust.identity.outside.OutsideSignIn.Told;
import oneplace.trust.identity.outside.Provider;
import oneplace.trust.identity.outside.Providers;
import oneplace.trust.identity.rules.OutsideProfile;
import oneplace.trust.identity.rules.OutsideProof;
import oneplace.trust.identity.rules.SignedIn;
import oneplace.trust.identity.rules.WayBack;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** To a provider and back: signing in with an account that somebody else looks after. */
@Controller
class OutsidePages {

    static final String AWAY = "/sign-in/with/";
    static final String BACK = "/sign-in/back/";

    private final OutsideSignIn outside;
    private final Providers providers;
    private final OutsideAccounts links;
    private final OutsideSession held;
    private final Members accounts;
    private final Staff staff;
    private final SecondFactor second;
    private final SignInSession sessions;
    private final Transport transport;
    private final Waylaid waylaid;
    private final Trail trail;
    private final Clock clock;

    OutsidePages(
            OutsideSignIn outside,
            Providers providers,
            OutsideAccounts links,
            OutsideSession held,
            Members accounts,
            Staff staff,
            SecondFactor second,
            SignInSession sessions,
            Transport transport,
            Waylaid waylaid,
            Trail trail,
            Clock clock) {
        this.outside = outside;
        this.providers = providers;
        this.links = links;
        this.held = held;
        this.accounts = accounts;
        this.staff = staff;
        this.second = second;
        this.sessions = sessions;
        this.transport = transport;
        this.waylaid = waylaid;
        this.trail = trail;
        this.clock = clock;
    }

    /** Leads to the provider: to sign in or, in a session that came from there, to prove it again. */
    @GetMapping(AWAY + "{name:[a-z0-9-]{1,40}}")
    String away(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String next,
            Authentication who,
            HttpServletRequest request) {
        Provider provider = providers.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String redirect = transport.address(request) + BACK + name;
        return "redirect:"
                + (Asking.member(who).isPresent() && held.through(request, name)
                        ? outside.toConfirm(provider, redirect, WayBack.of(next).orElse(SignInPages.HOME), request)
                        : outside.toSignIn(provider, redirect, request));
    }

    @GetMapping(BACK + "{name:[a-z0-9-]{1,40}}")
    String back(
            @PathVariable String name,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (outside.back(name, request)) {
            case Back.ToSignIn(Told told) -> signIn(told, request, response, model);
            case Back.ToConfirm(Told told, boolean again, String next) ->
                confirm(told, again, next, who, request, response, model);
            case Back.ToLink(Told told, UUID account, String by) -> {
                Optional<Member> member = accounts.active(account).filter(one -> suits(told, one));
                boolean linked =
                        member.isPresent() && links.link(told.issuer(), told.subject(), account, clock.instant(), by);
                if (linked) {
                    accounts.note(
                            member.get(),
                            clock.instant(),
                            "linked: " + told.provider().title());
                }
                yield signIn(told, request, response, model);
            }
            case Back.Refused(String because) -> refuse(because, response, model);
        };
    }

    private String signIn(Told told, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<Member> member = links.account(told.issuer(), told.subject())
                .flatMap(accounts::active)
                .filter(one -> suits(told, one));
        if (member.isEmpty()) {
            return refuse("their account opens none here", response, model);
        }
        takeRoles(told, member.get());
        sessions.begin(request, member.get().id());
        held.keep(request, told);
        if (told.proof() instanceof OutsideProof.Full) {
            sessions.complete(request, sessions.current(request).orElseThrow());
            trail.of(member.get(), Verb.SIGN_IN, "through " + told.provider().name() + ", with both factors there");
            return "redirect:" + waylaid.home(request, response);
        }
        second.offer(member.get().id());
        return "redirect:" + SecondFactorPages.ADDRESS;
    }

    private String confirm(
            Told told,
            boolean again,
            String next,
            Authentication who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Member> member = Asking.member(who);
        Optional<SignedIn> session = sessions.current(request);
        boolean same = member.isPresent()
                && links.account(told.issuer(), told.subject())
                        .filter(member.get().id()::equals)
                        .isPresent();
        if (!same || !again || session.isEmpty() || !(told.proof() instanceof OutsideProof.Full)) {
            return refuse("confirmation through the provider refused", response, model);
        }
        sessions.complete(request, session.get());
        trail.of(
                member.get(),
                Verb.SIGN_IN,
                "confirmed again through " + told.provider().name());
        return "redirect:" + WayBack.of(next).orElse(SignInPages.HOME);
    }

    /** Where the place lets a provider say what somebody's work is, it says so anew at each sign-in. */
    private void takeRoles(Told told, Member member) {
        if (told.provider().roles().counts() && member instanceof StaffMember known) {
            Set<Role> roles = told.provider().roles().of(told.claims());
            if (!roles.equals(known.roles())) {
                staff.change(known.with(roles), told.provider().title(), "roles as the provider says them");
            }
        }
    }

    /** NHS login knows people, CIS2 knows staff. */
    private static boolean suits(Told told, Member member) {
        OutsideProfile profile = told.provider().profile();
        return switch (member) {
            case PersonMember person -> profile != OutsideProfile.CIS2;
            case StaffMember working -> profile != OutsideProfile.NHSLOGIN;
        };
    }

    /** One answer for every fault: what somebody elsewhere may be here is nobody's business. */
    private String refuse(String because, HttpServletResponse response, Model model) {
        trail.ofNobody("sign-in through a provider refused: " + because);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("providers", providers.all());
        return "identity/outsideRefused";
    }
}
