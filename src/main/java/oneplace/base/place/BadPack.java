package oneplace.base.place;

import java.util.List;
import java.util.stream.Collectors;

/** A place pack that is refused; nothing of it was stored. The message lists every problem, one a line. */
public final class BadPack extends RuntimeException {

    private final transient List<Problem> problems;

    /** A pack at {@code where} with these problems, and {@code more} that were not kept. */
    public BadPack(String where, List<Problem> problems, int more) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining(
                        "\n  ",
                        "The place pack " + where + " is refused:\n  ",
                        more == 0 ? "" : "\n  and " + more + " more")));
        this.problems = List.copyOf(problems);
    }

    /** No pack at all. */
    public BadPack(String sentence) {
        super(sentence);
        this.problems = List.of();
    }

    /** What is wrong, in the order of files and lines; empty when there is no pack to read. */
    public List<Problem> problems() {
        return problems;
    }
}
