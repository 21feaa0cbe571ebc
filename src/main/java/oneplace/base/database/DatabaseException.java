package oneplace.base.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is one or two sentences that say what happened and what to do. */
public class DatabaseException extends RuntimeException {
    public DatabaseException(String sentence) {
        super(sentence);
    }

    public DatabaseException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
