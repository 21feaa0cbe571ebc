package oneplace.trust.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneplace.base.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs heads of the log: Ed25519 (RFC 8032), made from 32 bytes that lie in the data folder's {@code keys} and
 * never in the database, or from {@code ONEPLACE_SECRET_KEY} where several processes share a database. Whoever owns the
 * database alone cannot sign.
 */
@Component
final class HeadKey {

    private final KeyPair pair;

    @Autowired
    HeadKey(DataFolder folder, @Value("${ONEPLACE_SECRET_KEY:#{null}}") @Nullable String given) {
        this(
                given == null || given.isBlank()
                        ? HexFormat.of().parseHex(folder.secret("audit.key"))
                        : derived(HexFormat.of().parseHex(given.strip())));
    }

    /** A key of these 32 bytes. */
    HeadKey(byte[] seed) {
        try {
            // RFC 8032, 5.1.5: the private key is 32 random bytes. The generator takes them as they are.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
            this.pair = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    private static byte[] derived(byte[] secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal("oneplace.audit.head.key.v1".getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** The signature over a statement, in Base64. */
    String sign(String statement) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(statement.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a head could not be signed", e);
        }
    }

    /** Whether this key signed a statement so. */
    boolean signed(String statement, String signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(pair.getPublic());
            check.update(statement.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** The public key as X.509 has it, in PEM: for whoever checks a head elsewhere. */
    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Gives the bytes it was given. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
