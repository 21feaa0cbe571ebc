package oneplace.record.exchange.subscription.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Organisation;
import oneplace.base.place.Places;
import oneplace.record.exchange.subscription.Subscriptions;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.ApiClients;
import oneplace.trust.identity.StaffMember;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What other systems are told: listed, held, let go on, tried again. Below {@code /administration}, where nobody comes who
 * may not manage the place.
 */
@Controller
class ToldPages {

    private static final String ALL = "/administration/subscriptions";

    private final Subscriptions subscriptions;
    private final ApiClients clients;
    private final Places places;
    private final Audit audit;
    private final Clock clock;

    ToldPages(Subscriptions subscriptions, ApiClients clients, Places places, Audit audit, Clock clock) {
        this.subscriptions = subscriptions;
        this.clients = clients;
        this.places = places;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping(ALL)
    ModelAndView all() {
        List<ToldView> views = subscriptions.all().stream().map(this::view).toList();
        return new ModelAndView("exchange/subscriptions").addObject("told", views);
    }

    @GetMapping(ALL + "/{id:[A-Za-z0-9.-]{1,64}}")
    ModelAndView one(@PathVariable String id) {
        return new ModelAndView("exchange/subscription").addObject("one", view(known(id)));
    }

    @PostMapping(ALL + "/{id:[A-Za-z0-9.-]{1,64}}/pause")
    String pause(@PathVariable String id, @AuthenticationPrincipal StaffMember administrator) {
        note(administrator, "paused a subscription");
        subscriptions.pause(known(id).id());
        return "redirect:" + ALL + "/" + id;
    }

    @PostMapping(ALL + "/{id:[A-Za-z0-9.-]{1,64}}/resume")
    String resume(@PathVariable String id, @AuthenticationPrincipal StaffMember administrator) {
        note(administrator, "let a subscription go on");
        subscriptions.resume(known(id).id());
        return "redirect:" + ALL + "/" + id;
    }

    @PostMapping(ALL + "/{id:[A-Za-z0-9.-]{1,64}}/again")
    String again(@PathVariable String id, @AuthenticationPrincipal StaffMember administrator) {
        note(administrator, "had a subscription tried again");
        subscriptions.tryAgain(known(id).id());
        return "redirect:" + ALL + "/" + id;
    }

    private Undertaking known(String id) {
        return subscriptions.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void note(StaffMember administrator, String what) {
        audit.record(Look.atNobody(
                administrator.id().toString(),
                administrator.nameAndTitle(),
                places.place()
                        .organisation(administrator.organisation())
                        .map(Organisation::number)
                        .orElse(0),
                Verb.ADMINISTER,
                Purpose.ADMINISTRATION,
                what));
    }

    private ToldView view(Undertaking one) {
        Optional<ApiClient> client = clients.byId(one.client());
        return ToldView.of(
                one,
                client.map(ApiClient::name).orElse(one.client()),
                client.flatMap(c -> places.place().organisation(c.organisation()))
                        .map(Organisation::name)
                        .orElse(""),
                subscriptions.waiting(one),
                clock.instant());
    }
}
