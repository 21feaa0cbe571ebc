package oneplace.record.exchange.load;

import java.nio.file.Path;
import java.util.List;
import oneplace.record.exchange.bundle.SentEntry;

/**
 * What is imported in one transaction: a bundle, a single resource, or a stretch of a file of lines.
 *
 * @param file it came from
 * @param lines whether its entries are lines of that file
 * @param firstLine the number of the first line, from 1; 0 when entries are not lines
 * @param whole whether all of it is stored or none: a transaction bundle
 * @param entries in their order
 * @param source where their text is
 * @param digest SHA-256 of its text
 */
record Load(
        Path file, boolean lines, int firstLine, boolean whole, List<SentEntry> entries, Source source, byte[] digest) {

    /** Where an entry stands in its file, for people. */
    String place(SentEntry entry) {
        return lines ? "line " + (firstLine + entry.index()) : "entry " + (entry.index() + 1);
    }

    byte[] text(SentEntry entry) {
        return source.part(entry.from(), entry.length());
    }

    /** The same with only some of its entries. */
    Load only(List<SentEntry> some) {
        return new Load(file, lines, firstLine, whole, some, source, digest);
    }
}
