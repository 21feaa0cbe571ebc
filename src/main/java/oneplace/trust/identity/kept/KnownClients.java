package oneplace.trust.identity.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.trust.identity.ApiClient;

/** Rows of {@code identity.api_client} and their history. */
public interface KnownClients {

    /** The client of an id, unless it is suspended. */
    Optional<ApiClient> active(String id);

    /** The secret's hash of a client that is not suspended. */
    Optional<String> secretHash(String id);

    /** Every client that is not suspended, by name. */
    List<ApiClient> list();

    /** Adds a client or replaces the one of its id. */
    void save(ApiClient client, String secretHash, Instant at);

    /** Replaces the hash of a secret, when a better way of hashing has come. */
    void setSecretHash(String id, String secretHash);

    /** Marks a client suspended. */
    void suspend(String id, Instant at);

    /** Adds a line to a client's history. */
    void note(String id, Instant at, String by, String what);
}
