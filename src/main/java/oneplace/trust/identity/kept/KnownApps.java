package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.trust.identity.App;

/** Rows of {@code identity.app} and their history. */
public interface KnownApps {

    /** The app of an id, unless it is suspended. */
    Optional<App> active(String id);

    /** The secret's hash of an app that has one. */
    Optional<String> secretHash(String id);

    /** Every app that is not suspended, by name. */
    List<App> list();

    /** Adds an app; false when its id is taken by an app or a system, and then nothing changed. */
    boolean insert(App app, Optional<String> secretHash, Instant at);

    /** Replaces the hash of a secret; false when it is no app. */
    boolean setSecretHash(String id, String secretHash);

    /** Marks an app suspended. */
    void suspend(String id, Instant at);

    /** Adds a line to an app's history. */
    void note(String id, Instant at, String by, String what);
}
