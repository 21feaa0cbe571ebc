package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.List;

/** Keys that sign tokens, sealed. */
public interface SealedKeys {

    /** Every key that can be opened, newest first. A key sealed under another folder's secret is left out. */
    List<Key> all();

    /** Adds a key. */
    void insert(Key key);

    /** Takes a key away. */
    void delete(String kid);

    /**
     * A key.
     *
     * @param secret the private key as a JSON Web Key
     */
    record Key(String kid, Instant madeAt, byte[] secret) {}
}
