package oneplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a growth has come, kept in a file so that it goes on where it stopped.
 *
 * @param entries of each person
 * @param empty bytes of the database's files before anybody came; 0 where they cannot be told
 * @param loaded people that are in
 * @param seconds that loading took since the last step was measured
 * @param since entries that were loaded in those seconds
 * @param steps what was measured so far
 */
record Growth(int entries, long empty, int loaded, double seconds, long since, List<Step> steps) {

    private static final String FILE = "growth.json";

    /**
     * What was measured when so many people were in. What only an own house can tell is null elsewhere.
     *
     * @param rate entries a second while loading
     * @param disk bytes of the database's files
     * @param start seconds from the command to the open door
     * @param resident bytes Java holds after the shapes
     */
    record Step(
            int people,
            double rate,
            @Nullable Long disk,
            @Nullable Double start,
            @Nullable Long resident,
            List<Measured> shapes) {}

    /** A shape at a step: answers a second, and waits in milliseconds. */
    record Measured(String shape, double rate, double p50, double p99, int refused) {}

    static Growth begin(int entries) {
        return new Growth(entries, 0, 0, 0, 0, List.of());
    }

    /** What a folder keeps of a growth; empty when it keeps none. @throws Unmeasured when it cannot be read */
    static Optional<Growth> in(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonMapper.shared().readValue(Files.readAllBytes(file), Growth.class));
        } catch (IOException | JacksonException e) {
            throw new Unmeasured("How far the growth has come cannot be read from " + file + ".");
        }
    }

    /** Keeps it in a folder, whole or not at all. @throws Unmeasured when it cannot be written */
    void keep(Path folder) {
        Path file = folder.resolve(FILE);
        Path aside = folder.resolve(FILE + ".new");
        try {
            Files.createDirectories(folder);
            Files.write(aside, JsonMapper.shared().writeValueAsBytes(this));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new Unmeasured("How far the growth has come cannot be written to " + file + ".");
        }
    }

    /** The same over a database that is so large with nobody in it. */
    Growth over(long bytes) {
        return new Growth(entries, bytes, loaded, seconds, since, steps);
    }

    Growth grown(int people, long more, double took) {
        return new Growth(entries, empty, loaded + people, seconds + took, since + more, steps);
    }

    Growth measured(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new Growth(entries, empty, loaded, 0, 0, List.copyOf(all));
    }

    /** Entries a second since the last step; 0 when nothing was loaded. */
    double rate() {
        return seconds == 0 ? 0 : since / seconds;
    }

    /** Whether a step of so many people was measured. */
    boolean has(int people) {
        return steps.stream().anyMatch(step -> step.people() == people);
    }

    /** What was measured, as tables in Markdown. */
    String tables() {
        List<String> lines = new ArrayList<>();
        lines.add("| people | entries | import, entries/s | database, GB | kB an entry | start, s | Java, GB |");
        lines.add("|---|---|---|---|---|---|---|");
        for (Step step : steps) {
            long all = (long) step.people() * entries;
            Long disk = step.disk();
            lines.add("| %s | %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            whole(step.people()),
                            whole(all),
                            whole(step.rate()),
                            disk == null ? "–" : decimal(disk / 1e9),
                            disk == null ? "–" : decimal((disk - empty) / 1e3 / all),
                            step.start() == null ? "–" : decimal(step.start()),
                            step.resident() == null ? "–" : decimal(step.resident() / 1e9)));
        }
        lines.add("");
        lines.add("Answers a second, and the wait in milliseconds that one in a hundred passes:");
        lines.add("");
        lines.add("| shape |"
                + steps.stream()
                        .map(step -> " " + whole(step.people()) + " people: /s | p99 |")
                        .collect(Collectors.joining()));
        lines.add("|---|" + "---|---|".repeat(steps.size()));
        steps.stream()
                .flatMap(step -> step.shapes().stream())
                .map(Measured::shape)
                .distinct()
                .forEach(shape -> lines.add(row(shape)));
        return String.join("\n", lines) + "\n";
    }

    private String row(String shape) {
        StringBuilder row = new StringBuilder("| " + shape + " |");
        for (Step step : steps) {
            row.append(step.shapes().stream()
                    .filter(measured -> measured.shape().equals(shape))
                    .findFirst()
                    .map(m -> " " + whole(m.rate()) + (m.refused() > 0 ? " (" + m.refused() + " refused)" : "") + " | "
                            + decimal(m.p99()) + " |")
                    .orElse(" – | – |"));
        }
        return row.toString();
    }

    private static String whole(double number) {
        return String.format(Locale.UK, "%,.0f", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.UK, "%,.2f", number);
    }
}
