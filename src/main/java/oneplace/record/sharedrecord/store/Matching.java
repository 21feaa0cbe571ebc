package oneplace.record.sharedrecord.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SearchTooWide;
import oneplace.record.sharedrecord.store.Statements.Stretch;
import oneplace.trust.access.Sight;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Goes along the tables to what a search leads to, stretch by stretch, decides on the entry itself where the index cannot,
 * and hands on what matches. No statement may take longer than the place allows
 * ({@link Settings#SEARCH_SECONDS}): then it is given up with a {@code QueryTimeoutException}.
 */
@Component
final class Matching {

    /** More candidates than this are not read one by one: the question is too wide. */
    private static final int MOST_READ = 200_000;

    private static final int LONGEST_STRETCH = 5_000;

    private final JdbcTemplate jdbc;

    Matching(DataSource source, Places places) {
        jdbc = bounded(source, places);
    }

    /** Statements that are given up after as many seconds as the place allows at that moment. */
    static JdbcTemplate bounded(DataSource source, Places places) {
        return new JdbcTemplate(source) {
            @Override
            public int getQueryTimeout() {
                return places.value(Settings.SEARCH_SECONDS);
            }
        };
    }

    /** A match, and in which lane of the course it stands. */
    record Match(int lane, Entry entry) {}

    /** Hands the matches to {@code more}, latest first, until it has enough. @return whether they came to an end */
    boolean each(Sight sight, Wanted wanted, int about, Predicate<Entry> more) {
        return along(sight, wanted, Course.USUAL, about, match -> more.test(match.entry()));
    }

    /**
     * Hands the matches to {@code more}, in order, until it has enough.
     *
     * @param about how many will be wanted
     * @return whether they came to an end
     * @throws SearchTooWide when too many entries would have to be looked at
     */
    boolean along(Sight sight, Wanted wanted, Course from, int about, Predicate<Match> more) {
        Statements statements = new Statements(sight, wanted);
        Course course = from;
        int stretch = Math.min(wanted.mustRead() ? Math.max(4 * about, 200) : about, LONGEST_STRETCH);
        int read = 0;
        while (true) {
            Statements.Candidates asked = statements.candidates(new Stretch(course, stretch));
            List<Candidate> candidates = asked.sql().query(jdbc, Matching::candidate);
            for (Candidate candidate : candidates) {
                if (candidate.matches(wanted) && !more.test(new Match(candidate.lane(), candidate.entry()))) {
                    return false;
                }
            }
            read += candidates.size();
            if (candidates.size() < stretch) {
                Optional<Course> next = asked.everyLane() ? Optional.empty() : course.next();
                if (next.isEmpty()) {
                    return true;
                }
                course = next.get();
            } else {
                Candidate last = candidates.getLast();
                course = course.after(last.lane(), last.entry());
                stretch = Math.min(2 * stretch, LONGEST_STRETCH);
            }
            if (read > MOST_READ) {
                throw new SearchTooWide(
                        "",
                        "The search would read more than " + MOST_READ
                                + " entries; add a person, a code or a date to it.");
            }
        }
    }

    /**
     * Hands on what matches any of several, in no order, until {@code more} has enough. Those that the index leads to
     * through people are asked for together.
     *
     * @param about how many will be wanted
     * @return whether they came to an end
     */
    boolean eachOfAny(Sight sight, List<Wanted> wanted, int about, Predicate<Entry> more) {
        List<Wanted> together =
                wanted.stream().filter(Wanted::ledToThroughPeople).toList();
        if (together.size() > 1) {
            // a statement for all gives no second stretch: what goes beyond is too much for any caller
            int limit = Math.min(about + 1, MOST_READ);
            List<Candidate> candidates =
                    Statements.ofAny(sight, together, limit).query(jdbc, Matching::candidate);
            for (Candidate candidate : candidates) {
                if (together.stream().anyMatch(candidate::matches) && !more.test(candidate.entry())) {
                    return false;
                }
            }
            if (candidates.size() == limit) {
                return false;
            }
        }
        return wanted.stream()
                .filter(one -> together.size() < 2 || !one.ledToThroughPeople())
                .allMatch(one -> each(sight, one, about, more));
    }

    /** How many match. */
    long count(Sight sight, Wanted wanted) {
        if (!wanted.mustRead()) {
            long[] counted = new Statements(sight, wanted)
                    .count()
                    .query(jdbc, (row, i) -> new long[] {row.getLong("decided"), row.getLong("open")})
                    .getFirst();
            if (counted[1] == 0) {
                return counted[0];
            }
        }
        long[] total = new long[1];
        each(sight, wanted, LONGEST_STRETCH, entry -> ++total[0] > 0);
        return total[0];
    }

    /**
     * A row the index led to.
     *
     * @param lane which lane of the course it stands in
     * @param decide whether only the entry itself can say: it has more tokens than the index keeps, or parts of it are
     *     closed, so that what is hidden must not be found either
     */
    private record Candidate(int lane, Entry entry, boolean decide) {

        boolean matches(Wanted wanted) {
            return wanted.type().equals(entry.id().type()) && fits(wanted);
        }

        private boolean fits(Wanted wanted) {
            return !(decide || wanted.mustRead())
                    || wanted.matches(ResourceText.parse(entry.body()).tree());
        }
    }

    private static Candidate candidate(ResultSet row, int index) throws SQLException {
        Entry entry = Row.entry(row, index);
        boolean closed = row.getInt("flag") > 0 && entry.id().type().equals("Patient");
        return new Candidate(row.getInt("lane"), entry, closed || row.getBoolean("crowded"));
    }
}
