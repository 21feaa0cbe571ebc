package oneplace.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;

/** {@code bench start}: from the command to the first page, over several starts of a house with data. */
final class StartBench {

    static final String USAGE =
            "start [--rounds 5] [--data DIR] [--port 8080] [--place NAME|DIR] [--packages DIR] [--no-demo]";

    private final PrintStream out;
    private final Path home;
    private final RunOptions house;

    /**
     * @param home the folder {@code ./oneplace} lies in
     * @param house how the house is started each time
     */
    StartBench(PrintStream out, Path home, RunOptions house) {
        this.out = out;
        this.home = home;
        this.house = house;
    }

    void run(List<String> arguments) {
        Options options = Options.of(arguments, Set.of("rounds"), Set.of(), USAGE);
        if (!options.rest().isEmpty()) {
            throw new UsageException("Usage: ./oneplace bench " + USAGE);
        }
        int rounds = options.number("rounds", 5, 1, 100);
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(start());
        }
        Collections.sort(seconds);
        out.println(Machine.words());
        out.printf(
                Locale.UK,
                "%d starts: least %.2f s, median %.2f s, most %.2f s%n",
                rounds,
                seconds.getFirst(),
                seconds.get(rounds / 2),
                seconds.getLast());
    }

    private double start() {
        try (OwnHouse open = OwnHouse.open(home, house)) {
            return open.seconds();
        }
    }
}
