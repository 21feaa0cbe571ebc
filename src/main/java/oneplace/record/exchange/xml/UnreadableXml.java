package oneplace.record.exchange.xml;

/** A text that is no resource in XML; the message is one sentence for the sender. */
public final class UnreadableXml extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String expression;

    UnreadableXml(String expression, String sentence) {
        super(sentence);
        this.expression = expression;
    }

    /** Where, as FHIRPath; empty when no resource was begun. */
    public String expression() {
        return expression;
    }
}
