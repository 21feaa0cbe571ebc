package oneplace.record.exchange.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Where the resources of a load are read from, piece by piece: the memory, or a file larger than it should hold. */
sealed interface Source {

    byte[] part(long from, int length);

    /** Text in memory. */
    record Held(byte[] text) implements Source {
        @Override
        public byte[] part(long from, int length) {
            return from == 0 && length == text.length
                    ? text
                    : Arrays.copyOfRange(text, (int) from, (int) from + length);
        }
    }

    /** A file that is read anew for each piece. */
    record InFile(Path file) implements Source {
        @Override
        public byte[] part(long from, int length) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer part = ByteBuffer.allocate(length);
                while (part.hasRemaining() && channel.read(part, from + part.position()) >= 0) {
                    // until all of it is there
                }
                return part.array();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
