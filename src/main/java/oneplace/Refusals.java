package oneplace;

/** Turns a failure of the start into the one sentence an operator can act on. */
final class Refusals {

    private Refusals() {}

    /** The message of the innermost cause: frameworks wrap the sentence that matters. */
    static String sentence(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String said = innermost.getMessage();
        return said == null ? innermost.getClass().getSimpleName() : said;
    }
}
