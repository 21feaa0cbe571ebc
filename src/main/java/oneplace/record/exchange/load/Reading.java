package oneplace.record.exchange.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import oneplace.record.exchange.bundle.BundleReader;
import oneplace.record.exchange.bundle.SentBundle;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.exchange.xml.UnreadableXml;
import oneplace.record.exchange.xml.XmlReading;
import oneplace.record.sharedrecord.Unreadable;
import tools.jackson.core.JacksonException;

/** Reads a file into loads, one after the other, however large the file. */
final class Reading {

    /** Files up to this size are held in memory. */
    private static final long HELD = 16L << 20;
    /** XML is not read piece by piece. */
    private static final long LARGEST_XML = 64L << 20;
    /** A compressed file that becomes larger than this is not unpacked further. */
    private static final long LARGEST_UNPACKED = 8L << 30;
    /** So many lines, or so many bytes of them, are one load. */
    private static final int LINES = 500;

    private static final int STRETCH = 8 << 20;
    private static final int LONGEST_LINE = 32 << 20;

    private Reading() {}

    /** A file that cannot be read; the message is one sentence. */
    static final class UnreadableFile extends RuntimeException {

        private static final long serialVersionUID = 1;

        UnreadableFile(String sentence) {
            super(sentence);
        }
    }

    /** Whether a file found in a folder is one to import. */
    static boolean reads(Path file) {
        String name = plainName(file);
        return name.endsWith(".json") || name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.endsWith(".xml");
    }

    private static String plainName(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean packed(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /**
     * Reads a file.
     *
     * @param each takes each load; of what it takes only one load at a time need be in memory
     * @throws UnreadableFile when the file, or the rest of it, cannot be read
     */
    static void read(Path file, Consumer<Load> each) {
        try {
            String name = plainName(file);
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
                lines(file, each);
            } else if (name.endsWith(".xml")) {
                xml(file, each);
            } else {
                json(file, each);
            }
        } catch (JacksonException e) {
            throw new UnreadableFile(Unreadable.sentence(e, "file"));
        } catch (UnreadableXml e) {
            throw new UnreadableFile(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UnreadableFile("The file cannot be read: " + e.getMessage() + ".");
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return packed(file) ? new Bounded(new GZIPInputStream(in, 1 << 16), LARGEST_UNPACKED) : in;
    }

    private static void json(Path file, Consumer<Load> each) throws IOException {
        if (!packed(file) && Files.size(file) > HELD) {
            each.accept(large(file, file));
            return;
        }
        try (InputStream in = open(file)) {
            byte[] text = in.readNBytes((int) HELD + 1);
            if (text.length <= HELD) {
                each.accept(bundleOrResource(file, text));
                return;
            }
            // Kept until the program ends: entries that must wait are read from it again.
            Path unpacked = Files.createTempFile("oneplace-import", ".json");
            unpacked.toFile().deleteOnExit();
            try (OutputStream out = Files.newOutputStream(unpacked)) {
                out.write(text);
                in.transferTo(out);
            }
            each.accept(large(file, unpacked));
        }
    }

    private static void xml(Path file, Consumer<Load> each) throws IOException {
        try (InputStream in = open(file)) {
            byte[] text = in.readNBytes((int) LARGEST_XML + 1);
            if (text.length > LARGEST_XML) {
                throw new UnreadableFile("A file of XML has at most 64 MB; send a larger bundle as JSON.");
            }
            each.accept(bundleOrResource(file, XmlReading.toJson(text)));
        }
    }

    static Load bundleOrResource(Path file, byte[] text) {
        byte[] digest = sha256().digest(text);
        SentEntry single = BundleReader.single(text, 0);
        if (!single.type().equals("Bundle")) {
            return new Load(file, false, 0, false, List.of(single), new Source.Held(text), digest);
        }
        return load(file, BundleReader.read(text), new Source.Held(text), digest);
    }

    /** A file that is read twice: once for its entries' places, then piece by piece. */
    private static Load large(Path file, Path text) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in =
                new DigestInputStream(new BufferedInputStream(Files.newInputStream(text), 1 << 16), digest)) {
            SentBundle bundle = BundleReader.read(in);
            return load(file, bundle, new Source.InFile(text), digest.digest());
        }
    }

    private static Load load(Path file, SentBundle bundle, Source source, byte[] digest) {
        if (bundle.entries().isEmpty() && bundle.type().isEmpty()) {
            throw new UnreadableFile("The file is neither a bundle nor a resource of FHIR R4.");
        }
        boolean whole = bundle.type().equals("transaction");
        return new Load(file, false, 0, whole, bundle.entries(), source, digest);
    }

    private static void lines(Path file, Consumer<Load> each) throws IOException {
        try (InputStream in = open(file)) {
            Stretch stretch = new Stretch(file, 1);
            int number = 0;
            while (true) {
                byte[] line = line(in);
                if (line.length == 0) {
                    break;
                }
                number++;
                if (blank(line)) {
                    continue;
                }
                if (bundle(line)) {
                    stretch.hand(each);
                    each.accept(bundleOrResource(file, line));
                    stretch = new Stretch(file, number + 1);
                } else if (stretch.add(line, number)) {
                    stretch.hand(each);
                    stretch = new Stretch(file, number + 1);
                }
            }
            stretch.hand(each);
        }
    }

    private static boolean bundle(byte[] line) {
        try {
            return BundleReader.single(line, 0).type().equals("Bundle");
        } catch (JacksonException e) {
            return false;
        }
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /** The next line with its end; empty at the end of the file. */
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(2048);
        int b;
        while ((b = in.read()) >= 0) {
            line.write(b);
            if (b == '\n') {
                break;
            }
            if (line.size() > LONGEST_LINE) {
                throw new UnreadableFile("A line is longer than 32 MB.");
            }
        }
        return line.toByteArray();
    }

    /** Lines that are one load. */
    private static final class Stretch {

        private final Path file;
        private final int firstLine;
        private final ByteArrayOutputStream text = new ByteArrayOutputStream();
        private final List<SentEntry> entries = new ArrayList<>();

        Stretch(Path file, int firstLine) {
            this.file = file;
            this.firstLine = firstLine;
        }

        /** Whether it is now full. */
        boolean add(byte[] line, int number) {
            int index = number - firstLine;
            SentEntry entry;
            try {
                entry = BundleReader.single(line, index);
            } catch (JacksonException e) {
                // found again, and said, when the entry is read for writing
                entry = new SentEntry(index, "", java.util.Optional.empty(), "Basic", "", 0, line.length, List.of());
            }
            entries.add(new SentEntry(
                    index,
                    "",
                    entry.request(),
                    entry.type(),
                    entry.id(),
                    text.size(),
                    line.length,
                    entry.references()));
            text.write(line, 0, line.length);
            return entries.size() >= LINES || text.size() >= STRETCH;
        }

        void hand(Consumer<Load> each) {
            if (!entries.isEmpty()) {
                byte[] bytes = text.toByteArray();
                each.accept(new Load(
                        file,
                        true,
                        firstLine,
                        false,
                        List.copyOf(entries),
                        new Source.Held(bytes),
                        sha256().digest(bytes)));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
