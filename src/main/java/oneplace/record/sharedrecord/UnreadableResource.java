package oneplace.record.sharedrecord;

/** A text that is no resource at all; the message is one sentence for the sender. */
public class UnreadableResource extends RuntimeException {
    public UnreadableResource(String sentence) {
        super(sentence);
    }
}
