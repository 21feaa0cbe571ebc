package oneplace.record.exchange.definitions;

/** A package of definitions that is refused. The message names the file, what is wrong with it, and what to do. */
public final class BadPackage extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadPackage(String file, String reason) {
        super("The package " + file + " is refused: " + reason
                + " Take it out of the packages folder, or put in one that is right.");
    }
}
