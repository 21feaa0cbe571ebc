package oneplace.record.sharedrecord;

/** A search that is understood but not carried out; the message is one sentence saying why, and what to ask instead. */
public class SearchTooWide extends RuntimeException {

    private final String parameter;

    /** @param parameter the parameter it is about, as it was asked */
    public SearchTooWide(String parameter, String sentence) {
        super(sentence);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
