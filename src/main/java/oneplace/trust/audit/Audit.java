package oneplace.trust.audit;

import java.util.concurrent.CompletableFuture;

/**
 * Record, then answer. Call after the query, when the people really shown are known, and before the first byte leaves
 * (record-store, <em>Audit before answer</em>).
 */
public interface Audit {

    /**
     * Records {@code look}; returns only when the row is durable.
     *
     * @throws AuditUnavailable when it is not, within five seconds, or when 4,096 looks are waiting: then answer nothing
     */
    Recorded record(Look look);

    /**
     * The same for hot paths: completes when the row is durable, or exceptionally with {@link AuditUnavailable}. Wait for
     * it before answering. Attach follow-up work with the {@code …Async} methods only: others would run on the one thread
     * that writes the chain.
     */
    CompletableFuture<Recorded> submit(Look look);
}
