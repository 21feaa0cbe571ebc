package oneplace.bench;

/** The command line was right and yet nothing could be measured; the message is one sentence on what stood in the way. */
final class Unmeasured extends RuntimeException {
    Unmeasured(String sentence) {
        super(sentence);
    }
}
