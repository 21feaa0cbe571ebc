package oneplace.record.exchange;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers requests by the key their client gave them (conventions, <em>Idempotency</em>): twice is once. Every verb
 * belongs in the transaction of the request itself.
 */
public interface Repeats {

    /**
     * Takes the key for a request, after waiting for another that holds it.
     *
     * @param input a digest of what is asked
     * @return empty when the request is the first of its key and must now be carried out; else what became of the first
     */
    Optional<Repeated> take(String client, String key, byte[] input, Instant now);

    /** Notes what became of a request that took its key in this transaction. */
    void note(String client, String key, String answer);

    /** Lets requests with the same {@code subject} pass one after another until the end of the transaction. */
    void queue(String subject);

    /**
     * A request that came before.
     *
     * @param same whether it asked for the same
     * @param answer what was noted
     */
    record Repeated(boolean same, String answer) {}
}
