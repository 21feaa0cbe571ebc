package oneplace.record.sharedrecord.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.search.SearchQuery;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.SortKey;
import oneplace.record.sharedrecord.search.Tokens;

/**
 * One way along the tables, in an order they have an index for. Where entries without a clinical date must come last, two
 * lanes follow each other: those that have one, and those that do not.
 *
 * @param column what the entries are in order of: {@code at} or {@code updated}, and within one moment by key; or
 *     {@code person}
 * @param descending whether the latest comes first
 * @param dated which entries
 */
record Lane(String column, boolean descending, Dated dated) {

    /** Which entries, as to having a clinical date of their own ({@link Tokens#UNDATED}). */
    enum Dated {
        ANY,
        ONLY,
        NOT
    }

    /** Where no order is asked for: the latest first. */
    static final Lane USUAL = new Lane("at", true, Dated.ANY);

    /**
     * Person by person, where no order is asked for and it is people who have something: so the first page of many thousands
     * costs as much as it shows.
     */
    static final Lane PEOPLE = new Lane("person", false, Dated.ANY);

    /** The lanes in the order of {@code sort}; none when the tables are in order of something else. */
    static List<Lane> of(List<SortKey> sort) {
        if (sort.isEmpty()) {
            return List.of(USUAL);
        }
        SortKey first = sort.getFirst();
        if (sort.size() > 1) {
            return List.of();
        }
        if (first.parameter().clinicalDate()) {
            return List.of(
                    new Lane("at", first.descending(), Dated.ONLY), new Lane("at", first.descending(), Dated.NOT));
        }
        return first.parameter().name().equals("_lastUpdated")
                ? List.of(new Lane("updated", first.descending(), Dated.ANY))
                : List.of();
    }

    /**
     * The lanes of several searches that go on side by side: none unless they have the same. What asks when entries were
     * written, and for no order, goes in the order they were written in.
     */
    static List<Lane> common(List<SearchQuery> queries) {
        boolean written = queries.getFirst().controls().sort().isEmpty()
                && queries.getFirst().clauses().stream()
                        .anyMatch(c -> c instanceof SimpleClause simple
                                && (simple.writtenFrom().isPresent()
                                        || simple.writtenUntil().isPresent()));
        if (written) {
            return List.of(new Lane("updated", true, Dated.ANY));
        }
        List<Lane> first = of(queries.getFirst().controls().sort());
        return queries.stream().allMatch(query -> of(query.controls().sort()).equals(first)) ? first : List.of();
    }

    /** The order of the entries of this lane. */
    Comparator<Entry> order() {
        Comparator<Entry> order = Comparator.<Entry, Instant>comparing(column.equals("at") ? Entry::at : Entry::updated)
                .thenComparing(Entry::key);
        return descending ? order.reversed() : order;
    }

    /** Where {@code entry} stands in this lane. */
    Cursor after(Entry entry) {
        return Cursor.at(entry, column.equals("at") ? entry.at() : entry.updated());
    }

    /** Adds the condition on the row aliased {@code r}, its order and the limit. */
    void restrict(Sql sql, java.util.Optional<Cursor> after, int limit) {
        switch (dated) {
            case ANY -> {}
            case ONLY -> sql.add("and not (? = any(r.toks))", Tokens.UNDATED);
            case NOT -> sql.add("and ? = any(r.toks)", Tokens.UNDATED);
        }
        after.ifPresent(c -> sql.add(
                "and (r." + column + ", r.key) " + (descending ? "<" : ">") + " (?::timestamptz, ?::bigint)",
                (Instant) c.at(),
                c.key()));
        order(sql, "r.", limit);
    }

    /** Adds the order and the limit, of columns that {@code alias} stands before. */
    void order(Sql sql, String alias, int limit) {
        String way = descending ? " desc" : "";
        sql.add("order by " + alias + column + way + ", " + alias + "key" + way + " limit ?", limit);
    }
}
