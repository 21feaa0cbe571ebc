package oneplace.record.sharedrecord.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import oneplace.base.place.Places;
import oneplace.record.sharedrecord.search.SimpleClause;
import oneplace.record.sharedrecord.search.Target;
import oneplace.record.sharedrecord.search.Tokens;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The Patient ids of records that were joined: what was written of one of them keeps its words, so that whoever asks for one
 * is meant to find what refers to any.
 */
@Component
final class JoinedIds {

    private final JdbcTemplate jdbc;

    JoinedIds(DataSource source, Places places) {
        this.jdbc = Matching.bounded(source, places);
    }

    /** The same condition, of all the ids of each person it asks about. */
    SimpleClause of(SimpleClause clause) {
        Map<String, Set<String>> others = others(clause.patients());
        return others.isEmpty() ? clause : clause.alsoFor(others);
    }

    /** The same resources, with every Patient of the people among them. */
    Set<Target> of(Set<Target> targets) {
        Set<String> patients = targets.stream()
                .filter(target -> target.type().equals("Patient"))
                .map(Target::id)
                .collect(Collectors.toSet());
        Set<Target> all = new HashSet<>(targets);
        others(patients).values().forEach(ids -> ids.forEach(id -> all.add(new Target("Patient", id))));
        return all;
    }

    private Map<String, Set<String>> others(Set<String> patients) {
        Map<String, Set<String>> others = new HashMap<>();
        if (patients.isEmpty()) {
            return others;
        }
        jdbc.query(
                """
                select p.id, o.id as other from sharedrecord.patient_key p
                  join sharedrecord.patient_key o on o.person = p.person and o.home <> p.home
                 where p.key = any(?::bigint[])
                """,
                row -> {
                    others.computeIfAbsent(row.getString("id"), id -> new HashSet<>())
                            .add(row.getString("other"));
                },
                (Object) patients.stream()
                        .mapToLong(id -> Tokens.key("Patient", id))
                        .toArray());
        return others;
    }
}
