package oneplace.record.sharedrecord.store;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Bytes made smaller, and made as they were. */
final class Deflated {

    /** Fast, and within a tenth of the best for JSON. */
    private static final int LEVEL = 3;

    /** Ready to be used again: each takes a quarter of a megabyte, which would be cleared for every entry that arrives. */
    private static final BlockingQueue<Deflater> IDLE = new ArrayBlockingQueue<>(8);

    private Deflated() {}

    static byte[] pack(byte[] bytes) {
        Deflater deflater = IDLE.poll();
        return pack(bytes, deflater == null ? new Deflater(LEVEL) : deflater);
    }

    private static byte[] pack(byte[] bytes, Deflater deflater) {
        deflater.setInput(bytes);
        deflater.finish();
        var out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        byte[] part = new byte[Math.min(8192, bytes.length + 64)];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.reset();
        if (!IDLE.offer(deflater)) {
            deflater.end();
        }
        return out.toByteArray();
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
