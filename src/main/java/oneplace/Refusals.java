package oneplace;

import org.springframework.boot.web.server.PortInUseException;

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

    /** Whether the failure is one we know how to say; of any other an engineer needs the whole trace. */
    static boolean expected(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        return innermost.getClass().getName().startsWith("oneplace.") || innermost instanceof PortInUseException;
    }
}
