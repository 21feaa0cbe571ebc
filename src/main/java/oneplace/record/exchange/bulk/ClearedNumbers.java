package oneplace.record.exchange.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneplace.base.kernel.NhsNumber;

/**
 * The national data opt-out: who may be in an export for other purposes than their own care. A place sends its NHS numbers
 * to the national service and gets back those of people who have not opted out, good for seven days (NHS England,
 * <em>National data opt-out operational policy guidance</em>, and the service <em>Check for national data opt-outs</em>).
 * The answer lies in the data folder as {@code opt-outs/cleared-2026-11-20.csv}, a number a line; it is never stored in the
 * record and never looked at for direct care. Without one in date nobody is cleared.
 */
final class ClearedNumbers {

    private static final int GOOD_FOR_DAYS = 7;
    private static final Pattern NAME = Pattern.compile("cleared-(\\d{4}-\\d{2}-\\d{2})\\.csv");

    private final Set<String> cleared;

    private ClearedNumbers(Set<String> cleared) {
        this.cleared = cleared;
    }

    /** The latest answer that is still good on a day; nobody when there is none. */
    static ClearedNumbers on(LocalDate today, Path folder) {
        if (!Files.isDirectory(folder)) {
            return new ClearedNumbers(Set.of());
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> latest = files.filter(file -> good(file, today))
                    .max(Comparator.comparing(file -> file.getFileName().toString()));
            return new ClearedNumbers(latest.isPresent() ? numbers(latest.get()) : Set.of());
        } catch (IOException e) {
            return new ClearedNumbers(Set.of());
        }
    }

    private static boolean good(Path file, LocalDate today) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        try {
            if (name.matches()) {
                LocalDate from = LocalDate.parse(name.group(1));
                return !from.isAfter(today) && from.plusDays(GOOD_FOR_DAYS).isAfter(today);
            }
        } catch (DateTimeException e) {
            // no day: not a file of ours
        }
        return false;
    }

    private static Set<String> numbers(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> NhsNumber.parse(line.split(",", 2)[0]).stream())
                    .map(NhsNumber::digits)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Whether a person of this number may be in it; nobody without a number is. */
    boolean holds(Optional<String> nhsNumber) {
        return nhsNumber.filter(cleared::contains).isPresent();
    }

    boolean none() {
        return cleared.isEmpty();
    }
}
