package oneplace.record.exchange.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts entries in an order in which each stands after those it refers to; entries that refer to one another in a circle
 * stay together as one group (strongly connected components, Tarjan 1972, without recursion).
 */
public final class Ordering {

    private final List<SentEntry> entries;
    private final Function<String, @Nullable Integer> position;
    private final int[] number;
    private final int[] low;
    private final boolean[] waiting;
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<SentEntry>> groups = new ArrayList<>();
    private int last;

    private Ordering(List<SentEntry> entries, Function<String, @Nullable Integer> position) {
        this.entries = entries;
        this.position = position;
        this.number = new int[entries.size()];
        this.low = new int[entries.size()];
        this.waiting = new boolean[entries.size()];
    }

    /**
     * The groups in order.
     *
     * @param position from a reference as written to the place in {@code entries} of what it leads to; null for elsewhere
     */
    public static List<List<SentEntry>> groups(List<SentEntry> entries, Function<String, @Nullable Integer> position) {
        Ordering ordering = new Ordering(entries, position);
        for (int i = 0; i < entries.size(); i++) {
            if (ordering.number[i] == 0) {
                ordering.visit(i);
            }
        }
        return ordering.groups;
    }

    /** An entry being visited and the next of its references to look at. */
    private static final class Visit {
        private final int entry;
        private int next;

        Visit(int entry) {
            this.entry = entry;
        }
    }

    private void visit(int start) {
        Deque<Visit> path = new ArrayDeque<>();
        path.push(begin(start));
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            List<String> references = entries.get(visit.entry).references();
            if (visit.next < references.size()) {
                Integer target = position.apply(references.get(visit.next++));
                if (target != null && number[target] == 0) {
                    path.push(begin(target));
                } else if (target != null && waiting[target]) {
                    low[visit.entry] = Math.min(low[visit.entry], number[target]);
                }
                continue;
            }
            path.pop();
            if (!path.isEmpty()) {
                int parent = path.peek().entry;
                low[parent] = Math.min(low[parent], low[visit.entry]);
            }
            if (low[visit.entry] == number[visit.entry]) {
                group(visit.entry);
            }
        }
    }

    private Visit begin(int entry) {
        number[entry] = ++last;
        low[entry] = last;
        waiting[entry] = true;
        stack.push(entry);
        return new Visit(entry);
    }

    private void group(int root) {
        List<SentEntry> group = new ArrayList<>();
        int entry;
        do {
            entry = stack.pop();
            waiting[entry] = false;
            group.add(entries.get(entry));
        } while (entry != root);
        groups.add(group.reversed());
    }
}
