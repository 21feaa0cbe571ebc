package oneplace.trust.audit;

/**
 * Where a look stands in the log, durable.
 *
 * @param shard the chain
 * @param seq its place in the chain, from 1, without gaps
 */
public record Recorded(int shard, long seq) {

    /** What a person can quote on the telephone: "3-00012045". */
    public String reference() {
        return "%d-%08d".formatted(shard, seq);
    }
}
