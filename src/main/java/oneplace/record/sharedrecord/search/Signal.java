package oneplace.record.sharedrecord.search;

/** Carries a refusal out of the reading of a query, as far as {@link QueryReader}. */
final class Signal extends RuntimeException {

    private final transient SearchRefusal refusal;
    private final boolean unknown;

    private Signal(SearchRefusal refusal, boolean unknown) {
        super(refusal.sentence(), null, false, false);
        this.refusal = refusal;
        this.unknown = unknown;
    }

    static Signal refused(String parameter, String sentence) {
        return new Signal(new SearchRefusal(parameter, sentence), false);
    }

    /** Of a parameter that the type does not have: a lenient reading passes over it. */
    static Signal unknown(String parameter, String sentence) {
        return new Signal(new SearchRefusal(parameter, sentence), true);
    }

    SearchRefusal refusal() {
        return refusal;
    }

    boolean unknown() {
        return unknown;
    }
}
