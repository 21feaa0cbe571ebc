package oneplace.record.exchange.subscription;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import oneplace.base.place.Author;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.examples.RecordOffice.Someone;
import oneplace.record.exchange.web.FhirDesk.Answer;
import oneplace.record.exchange.web.FhirDesk.Client;
import org.springframework.stereotype.Component;

/** What a test about subscriptions needs: permissions, subscriptions and things that happen, in a line each. */
@Component
public class Telling {

    public static final String ADMISSION = "https://oneplace.example/SubscriptionTopic/admission";

    private static final String BACKPORT = "http://hl7.org/fhir/uv/subscriptions-backport/StructureDefinition/";

    private final Places places;
    private final Ledger ledger;

    Telling(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    /** Lets notifications go to a receiver. */
    public void permit(Receiver receiver) {
        permit(receiver.address());
    }

    public void permit(String host) {
        String now = places.place().value(Settings.SUBSCRIPTION_HOSTS);
        List<String> known = List.of(now.split(", "));
        // the list of a long run of tests would not fit; a test of today permits fewer than these
        String kept = String.join(", ", known.subList(Math.max(0, known.size() - 60), known.size()));
        places.set(Settings.SUBSCRIPTION_HOSTS, kept + ", " + host, Author.administrator("test", "a test"));
    }

    /** A Subscription to a topic. */
    public static String toTopic(String topic, String endpoint, String content, String filter, String channel) {
        return "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"a test\",\"criteria\":\""
                + topic
                + "\","
                + (filter.isEmpty()
                        ? ""
                        : "\"_criteria\":{\"extension\":[{\"url\":\"" + BACKPORT
                                + "backport-filter-criteria\",\"valueString\":\"" + filter + "\"}]},")
                + "\"channel\":{" + channel
                + "\"type\":\"rest-hook\",\"endpoint\":\"" + endpoint
                + "\",\"payload\":\"application/fhir+json\",\"_payload\":{\"extension\":[{\"url\":\"" + BACKPORT
                + "backport-payload-content\",\"valueCode\":\"" + content + "\"}]}}}";
    }

    /** Extensions of the channel: {@code max-count}, 2. */
    public static String with(String extension, String value) {
        return "\"extension\":[{\"url\":\"" + BACKPORT + "backport-" + extension + "\",\"" + value.split(" ")[0] + "\":"
                + value.split(" ")[1] + "}],";
    }

    /** A Subscription to a search. */
    public static String toSearch(String criteria, String endpoint, String more) {
        return "{\"resourceType\":\"Subscription\",\"status\":\"requested\",\"reason\":\"a test\",\"criteria\":\""
                + criteria + "\",\"channel\":{\"type\":\"rest-hook\",\"endpoint\":\"" + endpoint + "\"" + more + "}}";
    }

    /** Subscribes, and waits until it is active. */
    public String subscribed(Client client, String subscription) throws InterruptedException {
        String id = client.post("/Subscription", subscription).is(201).id();
        stands(client, id, "active");
        return id;
    }

    /** Waits until a subscription stands so in the record. */
    public Answer stands(Client client, String id, String status) throws InterruptedException {
        return when(
                client,
                id,
                answer -> answer.json().path("status").stringValue("").equals(status));
    }

    private static Answer when(Client client, String id, Predicate<Answer> such) throws InterruptedException {
        Answer answer = client.get("/Subscription/" + id).is(200);
        for (int i = 0; i < 1_000 && !such.test(answer); i++) {
            Thread.sleep(20);
            answer = client.get("/Subscription/" + id).is(200);
        }
        if (!such.test(answer)) {
            throw new AssertionError(answer.http().body() + " " + answer);
        }
        return answer;
    }

    /** Waits until nothing is left to tell or to look at. */
    public void settled(String id) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            Ledger.Waiting waiting = ledger.waiting(ledger.find(id).orElseThrow(), Ledger.COUNTED);
            if (waiting.events() + waiting.changes() == 0) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("something is left: " + ledger.find(id));
    }

    /** Waits until something failed so often. */
    public void failed(String id, int times) throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            if (ledger.find(id).orElseThrow().failures() >= times) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("nothing failed: " + ledger.find(id));
    }

    /** What went wrong last. */
    public String failure(String id) {
        return ledger.find(id).orElseThrow().failure();
    }

    /** An Encounter of somebody, with an id of its own. */
    public static String admitted(Someone someone, String more) {
        return "{\"resourceType\":\"Encounter\"," + more
                + "\"status\":\"in-progress\",\"class\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\","
                + "\"code\":\"IMP\"},\"subject\":{\"reference\":\"" + someone.reference() + "\"}}";
    }

    /** An Observation of somebody under a code. */
    public static String measured(Someone someone, String code) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"coding\":[{\"system\":"
                + "\"https://x.example\",\"code\":\"" + code + "\"}]},\"subject\":{\"reference\":\""
                + someone.reference()
                + "\"},\"effectiveDateTime\":\"2026-01-01\"}";
    }

    public static String code() {
        return UUID.randomUUID().toString();
    }

    /** Lets everything go that was subscribed to, so that later tests pay for nothing. */
    public void over() {
        for (List<Undertaking> left = living(); !left.isEmpty(); left = living()) {
            left.forEach(one -> ledger.state(one, Undertaking.State.OFF, "The test is over.", one.next()));
        }
    }

    private List<Undertaking> living() {
        return ledger.all().stream()
                .filter(one -> one.state() != Undertaking.State.OFF)
                .toList();
    }

    /** Long enough for what should not arrive to arrive, were it sent. */
    public static void quietly() throws InterruptedException {
        Thread.sleep(Duration.ofMillis(1_500));
    }
}
