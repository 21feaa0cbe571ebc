package oneplace.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import oneplace.base.command.UsageException;

/** {@code bench fhir}: the shapes of the design's table, ours and a peer's in turn, on any two FHIR R4 servers. */
final class FhirBench {

    static final String USAGE = "fhir --ours URL [--peer URL] [--client ID:SECRET] [--connections 16] [--seconds 3]"
            + " [--rounds 3] [--only WORDS] [--writes] [--peer-cache]";

    private final PrintStream out;

    FhirBench(PrintStream out) {
        this.out = out;
    }

    void run(List<String> arguments) {
        Options options = Options.of(
                arguments,
                Set.of("ours", "peer", "client", "connections", "seconds", "rounds", "only"),
                Set.of("writes", "peer-cache"),
                USAGE);
        if (options.text("ours").isEmpty() || !options.rest().isEmpty()) {
            throw new UsageException("Usage: ./oneplace bench " + USAGE);
        }
        int connections = options.number("connections", 16, 1, 512);
        Duration length = Duration.ofSeconds(options.number("seconds", 3, 1, 600));
        int rounds = options.number("rounds", 3, 1, 100);
        Server ours = Server.at(options.text("ours").orElseThrow(), options.text("client"), false);
        Optional<Server> peer =
                options.text("peer").map(url -> Server.at(url, Optional.empty(), options.has("peer-cache")));
        List<String> identifiers = Sample.identifiers(ours, peer.stream().toList());
        Sample sample = Sample.of(ours, identifiers);
        List<Shape> shapes = sample.shapes(options.has("writes"));
        Optional<List<Shape>> theirs = peer.map(
                p -> Sample.of(p, identifiers).withCodes(sample.codes()).shapes(options.has("writes")));
        out.printf(
                "%d people in common, %d connections, %d rounds of %d s each in turn, %s%n%n",
                identifiers.size(), connections, rounds, length.toSeconds(), Machine.words());
        out.println("| shape | ours/s | p50 ms | p99 ms | peer/s | p50 ms | p99 ms | ratio | refused |");
        out.println("|---|---|---|---|---|---|---|---|---|");
        for (int i = 0; i < shapes.size(); i++) {
            Shape shape = shapes.get(i);
            if (options.text("only")
                    .filter(only -> !shape.name().contains(only))
                    .isPresent()) {
                continue;
            }
            int at = i;
            out.println(
                    new Pair(connections, length, rounds).measure(ours, shape, peer, theirs.map(list -> list.get(at))));
            out.flush();
        }
    }

    /** Both servers, slice about slice, after a slice each that does not count. */
    private record Pair(int connections, Duration length, int rounds) {

        String measure(Server ours, Shape shape, Optional<Server> peer, Optional<Shape> theirs) {
            if (shape.paths().isEmpty()
                    || theirs.filter(t -> t.paths().isEmpty()).isPresent()) {
                return "| " + shape.name() + " | nothing of the kind to ask about | – | – | – | – | – | – | – |";
            }
            List<Request> ourRequests = shape.requests(ours);
            List<Request> peerRequests =
                    theirs.map(t -> t.requests(peer.orElseThrow())).orElse(List.of());
            List<Slice> ourSlices = new ArrayList<>();
            List<Slice> peerSlices = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                Slice one = Slice.of(ours, ourRequests, connections, length);
                Optional<Slice> other = peer.map(p -> Slice.of(p, peerRequests, connections, length));
                if (round > 0) {
                    ourSlices.add(one);
                    other.ifPresent(peerSlices::add);
                }
            }
            return row(
                    shape.name(),
                    Slice.inTurn(ourSlices),
                    peerSlices.isEmpty() ? Optional.empty() : Optional.of(Slice.inTurn(peerSlices)));
        }

        private static String row(String name, Slice ours, Optional<Slice> peer) {
            String theirs = peer.map(p -> figures(p) + String.format(Locale.UK, " | %.1f", ours.rate() / p.rate()))
                    .orElse("– | – | – | –");
            int refused = ours.refused() + peer.map(Slice::refused).orElse(0);
            return "| " + name + " | " + figures(ours) + " | " + theirs + " | " + refused + " |";
        }

        private static String figures(Slice slice) {
            return String.format(Locale.UK, "%,.0f | %.2f | %.2f", slice.rate(), slice.wait(0.5), slice.wait(0.99));
        }
    }
}
