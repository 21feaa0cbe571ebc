package oneplace.record.exchange.subscription;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.exchange.Sealing;
import oneplace.record.exchange.subscription.Drawing.Drawn;
import oneplace.record.exchange.subscription.Notification.Type;
import oneplace.record.exchange.subscription.Sending.Letter;
import oneplace.record.exchange.subscription.Terms.Content;
import oneplace.record.exchange.subscription.Terms.Form;
import oneplace.record.exchange.subscription.Undertaking.State;
import oneplace.record.exchange.xml.XmlWriting;
import oneplace.record.sharedrecord.Announcements;
import oneplace.record.sharedrecord.Entry;
import oneplace.trust.access.Viewer;
import oneplace.trust.access.Viewers;
import oneplace.trust.identity.ApiClient;
import oneplace.trust.identity.ApiClients;
import org.springframework.stereotype.Component;

/** One subscription's turn: everything that waits is told, one request after the other, until nothing is left or one fails. */
@Component
class Turn {

    private static final Duration LEEWAY = Duration.ofSeconds(20);

    /** Deciding what may be told asks the tables; those who call for themselves come first. */
    private final Semaphore desk = new Semaphore(2, true);

    private final Ledger ledger;
    private final Drawing drawing;
    private final Standing standing;
    private final Lanes lanes;
    private final Announcements record;
    private final ApiClients clients;
    private final Viewers viewers;
    private final Places places;
    private final Sealing sealing;
    private final Clock clock;

    Turn(
            Ledger ledger,
            Drawing drawing,
            Standing standing,
            Lanes lanes,
            Announcements record,
            ApiClients clients,
            Viewers viewers,
            Places places,
            Sealing sealing,
            Clock clock) {
        this.ledger = ledger;
        this.drawing = drawing;
        this.standing = standing;
        this.lanes = lanes;
        this.record = record;
        this.clients = clients;
        this.viewers = viewers;
        this.places = places;
        this.sealing = sealing;
        this.clock = clock;
    }

    void of(String id) throws InterruptedException {
        if (ledger.hold(id, clock.instant(), LEEWAY).isEmpty()) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                Optional<Undertaking> now = ledger.find(id);
                more = now.isPresent() && step(now.get());
            }
        } finally {
            ledger.release(id);
        }
    }

    /** @return whether there may be more to do at once */
    private boolean step(Undertaking of) throws InterruptedException {
        if (of.state() == State.OFF || of.paused() || of.next().isAfter(clock.instant())) {
            return false;
        }
        Terms terms;
        try {
            terms = TermsReader.read(of.subscription(), of.base(), clock.instant());
        } catch (Unfit e) {
            standing.off(of, String.valueOf(e.getMessage()));
            return false;
        }
        Optional<ApiClient> client = clients.byId(of.client());
        Optional<String> ended = ended(terms, client);
        if (ended.isPresent()) {
            standing.off(of, ended.get());
            return false;
        }
        return switch (permitted(of, terms)) {
            case PermittedHosts.Answer.Refused(String reason) -> {
                standing.stuck(of, reason);
                yield false;
            }
            case PermittedHosts.Answer.Permitted(boolean inside) -> {
                Optional<Headers> headers = headers(of);
                if (headers.isEmpty()) {
                    standing.stuck(of, "The secret of its header can no longer be read; send the subscription again.");
                    yield false;
                }
                ledger.holdOn(of.id(), clock.instant().plus(terms.timeout()).plus(LEEWAY));
                yield tell(of, terms, viewers.of(client.orElseThrow()), new Way(of, terms, headers.get(), inside));
            }
        };
    }

    /** Why it must not go on, if so: who asked may no longer, or wants no more. */
    private Optional<String> ended(Terms terms, Optional<ApiClient> client) {
        if (client.isEmpty()) {
            return Optional.of("The client that asked for it is suspended or was removed.");
        }
        if (terms.ends().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            return Optional.of("It ended when its subscriber wanted it to.");
        }
        return terms.wanted().searched().stream()
                .filter(type -> !Admitting.mayHear(client.get(), type))
                .findFirst()
                .map(type -> "The client may no longer read " + type + ".");
    }

    private PermittedHosts.Answer permitted(Undertaking of, Terms terms) {
        return PermittedHosts.of(places.place().value(Settings.SUBSCRIPTION_HOSTS))
                .permits(of.client(), terms.endpoint());
    }

    private Optional<Headers> headers(Undertaking of) {
        return of.secret().isEmpty()
                ? Optional.of(Headers.none())
                : sealing.open(of.secret(), Admitting.sealedFor(of.id())).map(Headers::stored);
    }

    private boolean tell(Undertaking of, Terms terms, Viewer viewer, Way way) throws InterruptedException {
        if (!of.greeted() || of.place().transaction().equals("0")) {
            return greet(of, terms, way);
        }
        Drawn drawn;
        desk.acquire();
        try {
            drawn = drawing.next(of, terms, viewer, atOnce(terms));
        } catch (RuntimeException e) {
            standing.hindered(of, e);
            return false;
        } finally {
            desk.release();
        }
        if (drawn.events().isEmpty()) {
            return drawn.more() || signOfLife(of, terms, way);
        }
        return tell(of, terms, viewer, way, drawn);
    }

    /** A search with a payload sends each resource by itself; a ping says once that something changed. */
    private static int atOnce(Terms terms) {
        return terms.topic().isPresent() || terms.form().isEmpty() ? terms.most() : 1;
    }

    /** A receiver of Bundles must answer before it is told anything (Backport, <em>handshake</em>). */
    private boolean greet(Undertaking of, Terms terms, Way way) throws InterruptedException {
        Answered answered = terms.topic().isPresent()
                ? way.send(way.bundle(Type.HANDSHAKE, State.REQUESTED, of.number(), List.of()))
                : new Answered.Unsent();
        return switch (answered) {
            case Answered.Arrived(), Answered.Unsent() -> {
                standing.active(of, terms);
                yield true;
            }
            case Answered.Failed(String reason, boolean left, Duration pause) -> {
                standing.failed(of, reason, pause);
                yield false;
            }
        };
    }

    private boolean signOfLife(Undertaking of, Terms terms, Way way) throws InterruptedException {
        Instant now = clock.instant();
        if (of.heartbeat().filter(due -> !due.isAfter(now)).isEmpty()) {
            return false;
        }
        Answered answered = terms.topic().isPresent()
                ? way.send(way.bundle(Type.HEARTBEAT, of.state(), of.number(), List.of()))
                : new Answered.Unsent();
        settle(of, terms, answered, List.of());
        return false;
    }

    private boolean tell(Undertaking of, Terms terms, Viewer viewer, Way way, Drawn drawn) throws InterruptedException {
        List<Event> events = drawn.events();
        // written before it is noted that they are shown: what cannot be written is not sent either
        Optional<Letter> letter;
        try {
            letter = way.letter(events);
        } catch (RuntimeException e) {
            standing.hindered(of, e);
            return false;
        }
        List<Entry> shown =
                events.stream().flatMap(event -> event.shown().stream()).toList();
        if (!shown.isEmpty()) {
            record.announce(viewer, shown);
        }
        Answered answered = way.send(letter);
        if (answered instanceof Answered.Failed failed && !failed.left() && !drawn.again()) {
            ledger.takeBack(of, events);
        }
        return settle(of, terms, answered, events);
    }

    private boolean settle(Undertaking of, Terms terms, Answered answered, List<Event> events) {
        return switch (answered) {
            case Answered.Arrived() -> {
                Instant now = clock.instant();
                ledger.told(of.id(), events, terms.heartbeat().map(now::plus), now);
                standing.arrived(of, terms);
                yield true;
            }
            case Answered.Unsent() -> {
                Instant now = clock.instant();
                ledger.passed(of.id(), events, terms.heartbeat().map(now::plus), now);
                yield true;
            }
            case Answered.Failed(String reason, boolean left, Duration pause) -> {
                standing.failed(of, reason, pause);
                yield false;
            }
        };
    }

    /** The way to one receiver. */
    private final class Way {

        private final Undertaking of;
        private final Terms terms;
        private final Headers headers;
        private final boolean inside;

        Way(Undertaking of, Terms terms, Headers headers, boolean inside) {
            this.of = of;
            this.terms = terms;
            this.headers = headers;
            this.inside = inside;
        }

        Answered send(Optional<Letter> letter) throws InterruptedException {
            return letter.isEmpty()
                    ? new Answered.Unsent()
                    : lanes.send(of, letter.get(), headers, inside, terms.timeout());
        }

        Optional<Letter> bundle(Type type, State state, long last, List<Event> events) {
            byte[] bundle =
                    new Notification(of, terms, clock.instant()).bundle(type, state, last, events, terms.content());
            return Optional.of(written("POST", terms.endpoint(), bundle));
        }

        /** What tells of events; nothing when all a search would send was hidden meanwhile. */
        Optional<Letter> letter(List<Event> events) {
            if (terms.topic().isPresent()) {
                return bundle(Type.EVENTS, State.ACTIVE, events.getLast().number(), events);
            }
            List<Event> left =
                    events.stream().filter(event -> event.shown().isPresent()).toList();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            if (terms.content() == Content.EMPTY) {
                return Optional.of(new Letter("POST", terms.endpoint(), "", new byte[0]));
            }
            Event event = left.getFirst();
            String address = terms.endpoint().toString().replaceAll("/+$", "");
            return Optional.of(written(
                    "PUT",
                    URI.create(address + "/" + event.id().reference()),
                    event.shown().orElseThrow().body()));
        }

        private Letter written(String method, URI to, byte[] json) {
            Form form = terms.form().orElse(Form.JSON);
            return new Letter(method, to, form.mediaType(), form == Form.XML ? XmlWriting.fromJson(json, false) : json);
        }
    }
}
