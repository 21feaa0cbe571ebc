package oneplace.record.exchange.load;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.base.command.Command;
import oneplace.base.command.UsageException;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Organisation;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.record.exchange.TakenIn;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.access.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** {@code ./oneplace import}: bundles, files of lines, single resources and folders of them into the shared record. */
@Component
final class ImportCommand implements Command {

    private final SharedRecord record;
    private final TakenIn taken;
    private final TransactionOperations transaction;
    private final Places places;
    private final Viewers viewers;
    private final Clock clock;

    ImportCommand(
            SharedRecord record,
            TakenIn taken,
            TransactionOperations transaction,
            Places places,
            Viewers viewers,
            Clock clock) {
        this.record = record;
        this.taken = taken;
        this.transaction = transaction;
        this.places = places;
        this.viewers = viewers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return "import PATH… [--organisation CODE] [--report FILE]  FHIR R4 bundles, NDJSON or resources, file or folder";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Asked asked = asked(arguments);
        List<List<Path>> ranks = ImportFiles.ranked(asked.paths);
        if (ranks.isEmpty()) {
            throw new UsageException("There is no .json, .ndjson or .xml file to import there.");
        }
        Instant begun = clock.instant();
        long bytes =
                ranks.stream().flatMap(List::stream).mapToLong(ImportRun::size).sum();
        Tally tally = new Tally();
        Progress progress = new Progress(err, terminal(), clock, bytes);
        Loading loading =
                new Loading(record, taken, transaction, clock, sender(asked.organisation), new Lookups(record, clock));
        new ImportRun(loading, tally, progress).run(ranks);
        ImportReport.print(tally, Duration.between(begun, clock.instant()), out, err);
        asked.report.ifPresent(file -> report(tally, file));
        return tally.refusedCount() == 0 ? DONE : FAILED;
    }

    private static boolean terminal() {
        return System.console() != null && System.console().isTerminal();
    }

    private static void report(Tally tally, Path file) {
        try {
            ImportReport.write(tally, file);
        } catch (IOException e) {
            throw new UsageException("The report cannot be written to " + file + ".");
        }
    }

    private Sender sender(Optional<String> code) {
        Place place = places.place();
        Organisation organisation = code.map(c -> organisation(place, c)).orElseGet(place::council);
        return new Sender(viewers.theHouse(organisation), organisation, new Naming(place, organisation.code()));
    }

    private static Organisation organisation(Place place, String code) {
        try {
            return place.organisation(new OrganisationCode(code)).orElseThrow();
        } catch (RuntimeException e) {
            throw new UsageException("The place has no organisation of this code: --organisation " + code);
        }
    }

    private record Asked(List<String> paths, Optional<String> organisation, Optional<Path> report) {}

    private Asked asked(List<String> arguments) {
        List<String> paths = new ArrayList<>();
        Optional<String> organisation = Optional.empty();
        Optional<Path> report = Optional.empty();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            boolean option = word.equals("--organisation") || word.equals("--report");
            if (option && i + 1 == arguments.size() || !option && word.startsWith("--")) {
                throw new UsageException("Usage: ./oneplace " + usage());
            }
            switch (word) {
                case "--organisation" -> organisation = Optional.of(arguments.get(++i));
                case "--report" -> report = Optional.of(Path.of(arguments.get(++i)));
                default -> paths.add(word);
            }
        }
        if (paths.isEmpty()) {
            throw new UsageException("Usage: ./oneplace " + usage());
        }
        return new Asked(paths, organisation, report);
    }
}
