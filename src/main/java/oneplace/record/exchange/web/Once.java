package oneplace.record.exchange.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import oneplace.record.exchange.Repeats;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.SharedRecord;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Carries out a request that came with an {@code Idempotency-Key} once, however often it comes. */
@Component
final class Once {

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final Repeats repeats;
    private final SharedRecord record;
    private final AllOrNothing transaction;
    private final Clock clock;

    Once(Repeats repeats, SharedRecord record, AllOrNothing transaction, Clock clock) {
        this.repeats = repeats;
        this.record = record;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A creation; the second time the caller is answered as the first. */
    Done create(Caller caller, Optional<String> key, List<String> asked, byte[] body, Supplier<Done> creation) {
        return key.isEmpty()
                ? creation.get()
                : transaction.run(() -> answered(caller, key.get(), asked, body)
                        .map(answer -> again(caller, answer))
                        .orElseGet(() -> {
                            Done done = creation.get();
                            repeats.note(
                                    caller.viewer().who(),
                                    key.get(),
                                    done.status().value() + " " + done.location());
                            return done;
                        }));
    }

    /** A bundle. @param work answers without resources: its answer is kept, and given again without asking the record */
    byte[] bundle(Caller caller, Optional<String> key, List<String> asked, byte[] body, Supplier<byte[]> work) {
        return key.isEmpty()
                ? work.get()
                : transaction.run(() -> answered(caller, key.get(), asked, body)
                        .map(answer -> answer.getBytes(StandardCharsets.UTF_8))
                        .orElseGet(() -> {
                            byte[] done = work.get();
                            repeats.note(caller.viewer().who(), key.get(), new String(done, StandardCharsets.UTF_8));
                            return done;
                        }));
    }

    private Optional<String> answered(Caller caller, String key, List<String> asked, byte[] body) {
        if (!KEY.matcher(key).matches()) {
            throw Refusal.badRequest("value", "An Idempotency-Key is 1 to 200 visible ASCII characters.");
        }
        return repeats.take(caller.viewer().who(), key, digest(asked, body), clock.instant())
                .map(before -> {
                    if (!before.same()) {
                        throw new Refusal(
                                HttpStatus.UNPROCESSABLE_ENTITY,
                                "duplicate",
                                "This Idempotency-Key came before with another request; a new request needs a new key.");
                    }
                    return before.answer();
                });
    }

    /** The answer to the first, read again: what the caller may no longer see is not answered. */
    private Done again(Caller caller, String answer) {
        String[] parts = answer.split("[ /]");
        return record.read(caller.viewer(), new ResourceId(parts[1], parts[2]), Integer.parseInt(parts[4]))
                .map(entry -> Done.of(HttpStatus.valueOf(Integer.parseInt(parts[0])), entry))
                .orElseThrow(Refusal::notFound);
    }

    private static byte[] digest(List<String> asked, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : asked) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
