package oneplace.record.exchange.subscription;

/** A Subscription that cannot be carried out. The message is one sentence for whoever sent it. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient String expression;

    /** @param expression where in the resource, as FHIRPath */
    Unfit(String expression, String sentence) {
        super(sentence, null, false, false);
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
