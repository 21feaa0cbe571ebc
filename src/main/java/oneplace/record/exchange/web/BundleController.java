package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.bundle.BundleReader;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.check.Flaw;
import oneplace.record.exchange.check.ResourceCheck;
import oneplace.record.exchange.web.Bodies.Sent;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.UnreadableResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Batch and transaction (FHIR R4, <em>RESTful API</em>, 3.1.0.11.1). */
@RestController
final class BundleController {

    private final Transactions transactions;
    private final Batches batches;
    private final Once once;
    private final Callers callers;

    BundleController(Transactions transactions, Batches batches, Once once, Callers callers) {
        this.transactions = transactions;
        this.batches = batches;
        this.once = once;
        this.callers = callers;
    }

    @PostMapping({"/fhir", "/fhir/"})
    ResponseEntity<byte[]> bundle(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Sent sent = Bodies.resource(request);
        SentBundle bundle = read(sent.json());
        Optional<String> key = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        key.ifPresent(given -> checkRepeatable(bundle));
        boolean whole = key.isEmpty() && Preference.of(request, Preference.MINIMAL) == Preference.REPRESENTATION;
        var around = new Inside.Around(request, response, Base.of(request), sent, whole);
        byte[] answer =
                once.bundle(caller, key, List.of("POST", bundle.type()), sent.text(), () -> switch (bundle.type()) {
                    case "transaction" -> transactions.run(caller, around, bundle);
                    case "batch" -> batches.run(around, bundle);
                    default ->
                        throw Refusal.badRequest("invalid", "A bundle sent here is of type transaction or batch.");
                });
        return Answers.ok(form, answer);
    }

    /**
     * A repeat is answered from what was noted of the first, so nothing may stand in the answer that the caller must be
     * allowed anew to see: no reads, and of what is written only where it stands.
     */
    private static void checkRepeatable(SentBundle bundle) {
        boolean reads = bundle.entries().stream()
                .flatMap(entry -> entry.request().stream())
                .anyMatch(
                        asked -> asked.method().equals("GET") || asked.method().equals("HEAD"));
        if (bundle.type().equals("batch") || reads) {
            throw Refusal.badRequest(
                    "not-supported",
                    "An Idempotency-Key is for a transaction that reads nothing, or for a single create.");
        }
    }

    /** Reads a bundle and checks all of it but the resources of its entries, which are checked one by one. */
    private static SentBundle read(byte[] json) {
        SentBundle bundle;
        ResourceText skeleton;
        try {
            bundle = BundleReader.read(json);
            skeleton = ResourceText.parse(bundle.skeleton());
        } catch (JacksonException e) {
            throw Refusal.badRequest("structure", reason(json));
        } catch (UnreadableResource e) {
            throw Refusal.badRequest("structure", String.valueOf(e.getMessage()));
        }
        if (!skeleton.type().equals("Bundle")) {
            throw Refusal.badRequest(
                    "invalid", "This address is for a Bundle, and what was sent is a " + skeleton.type() + ".");
        }
        List<Flaw> flaws = ResourceCheck.flaws(skeleton.tree());
        if (!flaws.isEmpty()) {
            throw Refusal.flaws(flaws);
        }
        return bundle;
    }

    /** The sentence the record has for a text that cannot be read. */
    private static String reason(byte[] json) {
        try {
            ResourceText.parse(json);
            return "The text cannot be read as JSON.";
        } catch (UnreadableResource e) {
            return String.valueOf(e.getMessage());
        }
    }
}
