package oneplace.base.command;

/** The command line cannot be understood; the message is one sentence for the person who typed it. */
public class UsageException extends RuntimeException {
    public UsageException(String sentence) {
        super(sentence);
    }
}
