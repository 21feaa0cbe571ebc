package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import oneplace.record.exchange.subscription.Subscriptions;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Undertaking;
import oneplace.trust.identity.Interaction;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** {@code $status} and {@code $events} of subscriptions (Subscriptions R5 Backport 1.1.0, <em>Operations</em>). */
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
final class SubscriptionController {

    private static final String TYPE = "Subscription";

    private final Subscriptions subscriptions;
    private final Callers callers;

    SubscriptionController(Subscriptions subscriptions, Callers callers) {
        this.subscriptions = subscriptions;
        this.callers = callers;
    }

    @RequestMapping("/fhir/Subscription/$status")
    ResponseEntity<byte[]> status(HttpServletRequest request, Authentication who) throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, TYPE);
        Given given = Given.all(request).only("id", "status");
        return Answers.ok(
                form,
                subscriptions.status(
                        caller.viewer().who(),
                        new HashSet<>(given.values("id")),
                        new HashSet<>(given.values("status"))));
    }

    @RequestMapping("/fhir/Subscription/{id:[A-Za-z0-9.-]{1,64}}/$status")
    ResponseEntity<byte[]> statusOfOne(@PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, TYPE);
        Given.all(request).only("id", "status");
        Undertaking one = own(id, caller);
        return Answers.ok(form, subscriptions.status(caller.viewer().who(), Set.of(one.id()), Set.of()));
    }

    @RequestMapping("/fhir/Subscription/{id:[A-Za-z0-9.-]{1,64}}/$events")
    ResponseEntity<byte[]> events(@PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, TYPE);
        Given given = Given.all(request).only("eventsSinceNumber", "eventsUntilNumber", "content");
        Undertaking one = own(id, caller);
        caller.may(Interaction.READ, one.type()).may(Interaction.SEARCH, one.type());
        return Answers.ok(
                form,
                subscriptions.events(
                        one,
                        caller.viewer(),
                        number(given, "eventsSinceNumber").orElse(1L),
                        number(given, "eventsUntilNumber").orElse(Long.MAX_VALUE),
                        given.value("content").map(SubscriptionController::content)));
    }

    private Undertaking own(String id, Caller caller) {
        return subscriptions.find(id, caller.viewer().who()).orElseThrow(Refusal::notFound);
    }

    private static Optional<Long> number(Given given, String name) {
        return given.value(name).map(text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw Refusal.badRequest("value", name + " must be the number of an event.");
            }
            return Long.parseLong(text);
        });
    }

    private static Content content(String code) {
        return Content.of(code)
                .orElseThrow(() -> Refusal.badRequest("value", "content is empty, id-only or full-resource."));
    }
}
