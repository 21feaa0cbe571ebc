package oneplace.trust.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import oneplace.base.kernel.Ids;
import oneplace.trust.identity.kept.SealedKeys;
import org.springframework.stereotype.Component;

/**
 * The keys that sign tokens (RSA 2048, RS256). One signs at a time; it is replaced after ninety days, and the one before
 * is published for another day, long after the last token it signed has ended. They live in the database, sealed, so that
 * a restart changes nothing. Looked up again each minute, so that several processes agree.
 */
@Component
class SigningKeys {

    static final Duration SIGNS = Duration.ofDays(90);
    private static final Duration PUBLISHED_AFTER = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SealedKeys store;
    private final Clock clock;
    private volatile Ring ring = new Ring(List.of(), Instant.MIN);

    SigningKeys(SealedKeys store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The key that signs now, with its private part. */
    RSAKey current() {
        return ring().keys.getFirst();
    }

    /** Every key whose tokens may still be good, private parts included. */
    JWKSet all() {
        return new JWKSet(List.copyOf(ring().keys));
    }

    /** Makes a new key that signs from now on; the one before is still published for a day. */
    synchronized RSAKey rotate() {
        Instant now = clock.instant();
        try {
            RSAKey key = new RSAKeyGenerator(2048)
                    .keyID(Ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            store.insert(
                    new SealedKeys.Key(key.getKeyID(), now, key.toJSONString().getBytes(StandardCharsets.UTF_8)));
            ring = read(now);
            return key;
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key could not be made", e);
        }
    }

    private Ring ring() {
        Instant now = clock.instant();
        return now.isBefore(ring.until) ? ring : refresh(now);
    }

    private synchronized Ring refresh(Instant now) {
        if (!now.isBefore(ring.until)) {
            List<SealedKeys.Key> stored = store.all();
            if (stored.isEmpty() || now.isAfter(stored.getFirst().madeAt().plus(SIGNS))) {
                rotate();
            } else {
                ring = read(now);
            }
        }
        return ring;
    }

    private Ring read(Instant now) {
        List<RSAKey> keys = new ArrayList<>();
        Instant replaced = Instant.MAX;
        for (SealedKeys.Key key : store.all()) {
            if (replaced.isBefore(now.minus(PUBLISHED_AFTER))) {
                store.delete(key.kid());
            } else {
                keys.add(parse(key));
            }
            replaced = key.madeAt();
        }
        return new Ring(List.copyOf(keys), now.plus(FRESH));
    }

    private static RSAKey parse(SealedKeys.Key key) {
        try {
            return RSAKey.parse(new String(key.secret(), StandardCharsets.UTF_8));
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + key.kid() + " cannot be read", e);
        }
    }

    private record Ring(List<RSAKey> keys, Instant until) {}
}
