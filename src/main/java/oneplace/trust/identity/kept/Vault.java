package oneplace.trust.identity.kept;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import oneplace.base.database.DataFolder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Seals secrets before they are stored (AES-256-GCM, a fresh nonce each, bound to what they are for), so that a copy of the
 * database alone opens nothing. The key is {@code ONEPLACE_SECRET_KEY} (64 hexadecimal digits) where several processes or
 * machines share a database, otherwise a file of the data folder's {@code keys}.
 */
@Component
public class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] key;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Vault(DataFolder folder, @Value("${ONEPLACE_SECRET_KEY:#{null}}") @Nullable String given) {
        this(HexFormat.of().parseHex(given == null || given.isBlank() ? folder.secret("identity.key") : given.strip()));
    }

    /** A vault with this key of 32 bytes. */
    public Vault(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("ONEPLACE_SECRET_KEY has 64 hexadecimal digits");
        }
        this.key = key.clone();
    }

    /** Seals {@code secret} for one use, named by {@code what}. */
    public byte[] seal(byte[] secret, String what) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, what).doFinal(secret);
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed", e);
        }
    }

    /** Opens what {@link #seal} made for the same use. @throws GeneralSecurityException under another key or use */
    public byte[] open(byte[] sealed, String what) throws GeneralSecurityException {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, what).doFinal(rest);
    }

    /** A digest of {@code text} that only this key makes: stands in tables for what must not be read there. */
    public byte[] digest(String text, String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(what.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String what) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
