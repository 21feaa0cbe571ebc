package oneplace.record.sharedrecord.store;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller, and made as they were. */
final class Deflated {

    /** Fast, and within a tenth of the best for JSON. */
    private static final int LEVEL = 3;

    private Deflated() {}

    static byte[] pack(byte[] bytes) {
        try (Deflater deflater = new Deflater(LEVEL)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
            byte[] part = new byte[8192];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return out.toByteArray();
        }
    }

    static byte[] open(byte[] packed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            var out = new ByteArrayOutputStream(packed.length * 4);
            byte[] part = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(part);
                if (read == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("what was received is cut short in the database");
                }
                out.write(part, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was received is damaged in the database", e);
        }
    }
}
