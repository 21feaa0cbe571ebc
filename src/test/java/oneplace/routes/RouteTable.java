package oneplace.routes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code routes.csv}: who gets in where, as somebody wrote it down. Its head says how to add a line. */
final class RouteTable {

    private final Map<String, Set<String>> groups = new LinkedHashMap<>();
    private final Map<Route, Line> lines = new TreeMap<>();

    /**
     * What one line says.
     *
     * @param who visitors who get in; everybody else does not
     * @param missing whether those who get in are told that what they ask for is not there (404)
     * @param perhaps whether that depends on what happened before
     */
    record Line(Set<String> who, boolean missing, boolean perhaps) {}

    static RouteTable read() {
        RouteTable table = new RouteTable();
        try (InputStream in = Objects.requireNonNull(RouteTable.class.getResourceAsStream("/oneplace/routes.csv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(table::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length < 3 || cells.length > 4) {
            throw new IllegalArgumentException("routes.csv: three or four cells are needed in \"" + line + "\"");
        }
        Set<String> who = names(cells[2]);
        if (cells[0].equals("group")) {
            groups.put(cells[1], who);
        } else if (lines.put(
                        new Route(cells[0], cells[1]),
                        new Line(
                                who,
                                cells.length == 4 && cells[3].equals("missing"),
                                cells.length == 4 && cells[3].equals("perhaps")))
                != null) {
            throw new IllegalArgumentException("routes.csv: " + cells[0] + " " + cells[1] + " is listed twice");
        }
    }

    private Set<String> names(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(name -> !name.isEmpty())
                .flatMap(name ->
                        groups.containsKey(name) ? Objects.requireNonNull(groups.get(name)).stream() : Stream.of(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<Route, Line> lines() {
        return lines;
    }

    /** The shortest way to write a set of visitors: the groups it is made of, then the others. */
    String words(Set<String> who) {
        Set<String> left = new TreeSet<>(who);
        StringBuilder words = new StringBuilder();
        groups.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .filter(group ->
                        left.containsAll(group.getValue()) && !group.getValue().isEmpty())
                .toList()
                .forEach(group -> {
                    if (left.removeAll(group.getValue())) {
                        words.append(group.getKey()).append(' ');
                    }
                });
        return (words + String.join(" ", left)).strip();
    }
}
