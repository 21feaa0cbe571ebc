package oneplace.base.place.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads one YAML document into pieces, from the parser's events and without recursion: depth is bounded, and anchors,
 * which could unfold without bound, are refused.
 */
final class YamlPieces {

    private static final int DEEPEST = 12;

    private final String file;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Piece document;

    private YamlPieces(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document; empty with a problem noted when it cannot be read. */
    static Optional<Piece> read(String file, String text, Problems problems) {
        var reading = new YamlPieces(file, problems);
        try {
            var settings = LoadSettings.builder().setUseMarks(true).build();
            for (Event event : new Parse(settings).parseString(text)) {
                reading.hear(event);
            }
            if (reading.document == null) {
                throw new Unreadable(Spot.startOf(file), "The file is empty.");
            }
            return Optional.of(reading.document);
        } catch (Unreadable unreadable) {
            problems.add(unreadable.at, unreadable.sentence);
        } catch (MarkedYamlEngineException failure) {
            Spot at = failure.getProblemMark().map(reading::spot).orElse(Spot.startOf(file));
            problems.add(at, "This is not YAML: " + oneLine(failure.getProblem()) + ".");
        } catch (YamlEngineException failure) {
            problems.add(Spot.startOf(file), "This is not YAML: " + oneLine(failure.getMessage()) + ".");
        }
        return Optional.empty();
    }

    private void hear(Event event) {
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw new Unreadable(spot(event), "A pack uses no anchors (&) and no references to them (*).");
        }
        switch (event) {
            case DocumentStartEvent start
            when document != null ->
                throw new Unreadable(spot(start), "The file holds a second document; a pack file is one.");
            case ScalarEvent word -> put(new Piece.Word(spot(word), word.getValue()));
            case SequenceStartEvent start -> begin(new Open(spot(start), false));
            case MappingStartEvent start -> begin(new Open(spot(start), true));
            case SequenceEndEvent end -> put(open.pop().close());
            case MappingEndEvent end -> put(open.pop().close());
            default -> {}
        }
    }

    private void begin(Open started) {
        if (open.size() == DEEPEST) {
            throw new Unreadable(started.at, "This is nested more than " + DEEPEST + " deep.");
        }
        open.push(started);
    }

    private void put(Piece piece) {
        Open around = open.peek();
        if (around == null) {
            document = piece;
        } else {
            around.take(piece);
        }
    }

    private Spot spot(Event event) {
        return event.getStartMark().map(this::spot).orElse(Spot.startOf(file));
    }

    private Spot spot(Mark mark) {
        return new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String oneLine(@Nullable String text) {
        String plain =
                text == null ? "it cannot be read" : text.lines().findFirst().orElse("it cannot be read");
        return plain.strip().replaceAll("[.;:]+$", "");
    }

    /** A list or mapping whose end is still to come. */
    private static final class Open {

        private final Spot at;
        private final boolean mapping;
        private final List<Piece> items = new ArrayList<>();
        private final List<Piece.Entry> entries = new ArrayList<>();
        private Piece.@Nullable Word key;

        Open(Spot at, boolean mapping) {
            this.at = at;
            this.mapping = mapping;
        }

        void take(Piece piece) {
            if (!mapping) {
                items.add(piece);
            } else if (key != null) {
                entries.add(new Piece.Entry(key, piece));
                key = null;
            } else if (piece instanceof Piece.Word word) {
                key = word;
            } else {
                throw new Unreadable(piece.at(), "A key must be a single value, not " + piece.kind() + ".");
            }
        }

        Piece close() {
            return mapping ? new Piece.Mapping(at, entries) : new Piece.Listing(at, items);
        }
    }

    /** Ends the reading of one file. */
    private static final class Unreadable extends RuntimeException {

        private final transient Spot at;
        private final transient String sentence;

        Unreadable(Spot at, String sentence) {
            super(sentence, null, false, false);
            this.at = at;
            this.sentence = sentence;
        }
    }
}
