package oneplace.record.exchange.subscription;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.record.exchange.Sealing;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.EntriesChanged;
import oneplace.record.sharedrecord.EntriesChanged.Changed;
import oneplace.record.sharedrecord.EntriesChanged.Kind;
import oneplace.record.sharedrecord.Guard;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.WriteRefused;
import oneplace.record.sharedrecord.WriteRefused.Reason;
import oneplace.trust.access.Viewer;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.Asking;
import oneplace.trust.identity.Interaction;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands before the writing of a Subscription, whichever way it comes: refuses what cannot be carried out, keeps the secret
 * apart from the record, and takes the subscription up when it was written.
 *
 * <p>Only the server says that a subscription is active or in error (FHIR R4, <em>Subscription.status</em>): whoever sends
 * anything but {@code off} asks for it to run.
 */
@Component
class Admitting implements Guard {

    private final Ledger ledger;
    private final Sealing sealing;
    private final Watched watched;
    private final Bell bell;
    private final Clock clock;

    Admitting(Ledger ledger, Sealing sealing, Watched watched, Bell bell, Clock clock) {
        this.ledger = ledger;
        this.sealing = sealing;
        this.watched = watched;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "Subscription";
    }

    @Override
    public Admitted admit(int index, Viewer sender, Change change, boolean alone) {
        try {
            return admit(sender, change, alone);
        } catch (Unfit e) {
            throw new WriteRefused(index, Reason.RULE, e.expression(), String.valueOf(e.getMessage()));
        }
    }

    private Admitted admit(Viewer sender, Change change, boolean alone) {
        ApiClient client = Asking.client(SecurityContextHolder.getContext().getAuthentication())
                .filter(asking -> asking.id().equals(sender.who()))
                .orElseThrow(() -> new Unfit(
                        "Subscription", "A system asks to be told by itself, with its token; not by import."));
        String id = change.id().id();
        Optional<Undertaking> before = ledger.find(id);
        if (before.filter(b -> !b.client().equals(client.id())).isPresent()) {
            throw anothers();
        }
        ObjectNode subscription = change.resource().tree().deepCopy();
        Terms terms = TermsReader.read(subscription, base(), clock.instant());
        allowed(client, terms.wanted().searched());
        Headers headers = headers(subscription, before);
        if (!headers.lines().isEmpty()) {
            if (!alone) {
                throw new Unfit(
                        "Subscription.channel.header",
                        "A bundle is kept as it was received, and this header should not be: send the subscription by"
                                + " itself.");
            }
            ArrayNode hidden = ((ObjectNode) subscription.path("channel")).putArray("header");
            headers.hidden().forEach(hidden::add);
        }
        restate(subscription, before);
        if (!ledger.prepare(
                id,
                client.id(),
                base(),
                headers.lines().isEmpty() ? "" : sealing.seal(headers.text(), sealedFor(id)),
                clock.instant())) {
            throw anothers();
        }
        return new Admitted(ResourceText.of(subscription), !headers.lines().isEmpty());
    }

    private static Unfit anothers() {
        return new Unfit("Subscription", "Only the client that asked for a subscription changes it.");
    }

    @Override
    public void release(int index, Viewer sender, ResourceId id) {
        if (ledger.find(id.id()).filter(of -> !of.client().equals(sender.who())).isPresent()) {
            throw new WriteRefused(index, Reason.RULE, "", "Only the client that asked for a subscription deletes it.");
        }
    }

    /** What the secret of a subscription is sealed for. */
    static String sealedFor(String id) {
        return "Subscription/" + id;
    }

    private static void allowed(ApiClient client, Set<String> types) {
        for (String type : types) {
            if (!mayHear(client, type)) {
                throw new Unfit(
                        "Subscription.criteria",
                        "The access token does not allow to be told of " + type + "; it needs the scope system/" + type
                                + ".rs.");
            }
        }
    }

    /** Whether a client may be told of resources of a type: to read and to search them is allowed. */
    static boolean mayHear(ApiClient client, String type) {
        return client.scopes().permits(type, Interaction.READ)
                && client.scopes().permits(type, Interaction.SEARCH);
    }

    /** What was kept is kept for the host it was meant for: whoever names another says the secret again. */
    private Headers headers(ObjectNode subscription, Optional<Undertaking> before) {
        Headers known = before.filter(b -> !b.secret().isEmpty())
                .filter(b -> host(b.subscription()).equals(host(subscription)))
                .flatMap(b -> sealing.open(b.secret(), sealedFor(b.id())))
                .map(Headers::stored)
                .orElse(Headers.none());
        List<String> sent = subscription
                .path("channel")
                .path("header")
                .valueStream()
                .map(line -> line.stringValue(""))
                .toList();
        return Headers.sent(sent, known);
    }

    private static String host(JsonNode subscription) {
        URI endpoint = URI.create(subscription.path("channel").path("endpoint").stringValue(""));
        return endpoint.getScheme() + "://" + endpoint.getAuthority();
    }

    /** What only the server says is as it says, whatever was sent. */
    private static void restate(ObjectNode subscription, Optional<Undertaking> before) {
        String sent = subscription.path("status").stringValue("");
        State stands = before.map(Undertaking::state).orElse(State.REQUESTED);
        boolean goesOn = before.isPresent()
                && sent.equals(stands.code())
                && same(before.get().subscription(), subscription);
        subscription.put("status", sent.equals("off") || goesOn ? sent : "requested");
        if (!goesOn) {
            subscription.remove("error");
        } else if (before.get().subscription().has("error")) {
            subscription.set("error", before.get().subscription().path("error"));
        }
    }

    /** Whether what is to be told, and where, is the same. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.path("criteria").equals(other.path("criteria"))
                && one.path("_criteria").equals(other.path("_criteria"))
                && one.path("channel").equals(other.path("channel"));
    }

    private static String base() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? root(servlet.getRequest().getRequestURL().toString()) + "/fhir"
                : "/fhir";
    }

    private static String root(String url) {
        int path = url.indexOf('/', url.indexOf("://") + 3);
        return path < 0 ? url : url.substring(0, path);
    }

    /** Takes up what was written, and lets go what was deleted. */
    @EventListener
    void on(EntriesChanged told) {
        for (Changed change : told.changes()) {
            if (!change.id().type().equals("Subscription")) {
                continue;
            }
            if (told.byTheHouse()) {
                ledger.published(change.id().id(), change.version(), text(change));
            } else {
                take(change);
                bell.ringAfterCommit(watched::refresh);
            }
        }
    }

    private static String text(Changed change) {
        return new String(change.body(), StandardCharsets.UTF_8);
    }

    private void take(Changed change) {
        String id = change.id().id();
        if (change.kind() == Kind.DELETED) {
            ledger.forget(id);
            return;
        }
        ObjectNode subscription = ResourceText.parse(change.body()).tree();
        State state = State.of(subscription.path("status").stringValue(""));
        ledger.take(
                id,
                change.version(),
                TermsReader.read(subscription, base(), clock.instant()),
                text(change),
                state,
                state == State.REQUESTED,
                clock.instant());
    }
}
