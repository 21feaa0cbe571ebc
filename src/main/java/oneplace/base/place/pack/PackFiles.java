package oneplace.base.place.pack;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The files of a pack, wherever they lie. */
public interface PackFiles {

    /** Where the pack lies, for messages. */
    String where();

    /** The bytes of a file, at most {@link PackText#MOST_BYTES} and one; empty when the pack has no such file. */
    Optional<byte[]> bytes(String name) throws IOException;

    /** The names of all files, with {@code /} between folder and file; empty when they cannot be listed. */
    List<String> names() throws IOException;
}
