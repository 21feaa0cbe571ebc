package oneplace.record.person.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oneplace.base.command.Check;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.rules.PlainName;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verifies the index of people: numbers are valid, and verified ones one living person's; joined records lead to a living one
 * by merges that stand; flags are the sum of those that are up; and each name is found by every word the rule derives from it
 * today. A word too many is no fault: it only leads to somebody who is then compared.
 */
@Component
class PeopleCheck implements Check {

    private static final int STRETCH = 5_000;

    private final JdbcClient sql;

    PeopleCheck(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "people";
    }

    @Override
    public Finding check() {
        return shared().or(this::heads)
                .or(this::merges)
                .or(this::flags)
                .or(this::numbers)
                .orElseGet(this::words);
    }

    private Optional<Finding> shared() {
        return broken("""
                select count(*) from (
                  select from person.person where merged_into is null and nhs_number_status = '01'
                   group by nhs_number having count(*) > 1) shared
                """, "verified NHS numbers that more than one living record has");
    }

    private Optional<Finding> heads() {
        return broken("""
                select count(*) from person.person p
                  left join person.person s on s.number = p.survivor
                  left join person.person i on i.number = p.merged_into
                 where s.number is null or s.merged_into is not null
                    or (p.merged_into is null) <> (p.survivor = p.number)
                    or i.survivor <> p.survivor
                """, "records that do not lead to a living one");
    }

    private Optional<Finding> merges() {
        return broken("""
                select count(*) from person.person p
                  full join (select m.from_person, m.into_person from person.merge m
                              where not exists (select from person.unmerge u where u.merge = m.merge)) m
                    on m.from_person = p.number
                 where p.merged_into is distinct from m.into_person
                """, "records whose pointer and merge do not agree");
    }

    private Optional<Finding> flags() {
        return broken("""
                select count(*) from person.person p
                  left join (select j.survivor, bit_or(f.flag) as up
                               from person.flag f join person.person j on j.number = f.person
                              where f.lowered is null group by j.survivor) f on f.survivor = p.number
                 where p.merged_into is null and p.flags <> coalesce(f.up, 0)
                """, "people whose flags are not those that are up");
    }

    private Optional<Finding> numbers() {
        long invalid = sql
                .sql("select distinct nhs_number from person.person where nhs_number is not null")
                .query((row, n) -> NhsNumber.parse(row.getString(1)).isEmpty())
                .list()
                .stream()
                .filter(wrong -> wrong)
                .count();
        return invalid == 0
                ? Optional.empty()
                : Optional.of(new Finding(false, invalid + " NHS numbers that are not valid"));
    }

    private Optional<Finding> broken(String count, String what) {
        long found = sql.sql(count).query(Long.class).single();
        return found == 0 ? Optional.empty() : Optional.of(new Finding(false, found + " " + what));
    }

    /** What a record has of names, and the words it is found by. */
    private record Words(long person, Set<String> expected, Set<String> kept) {}

    private Finding words() {
        long people = 0;
        long after = Long.MIN_VALUE;
        while (true) {
            List<Words> stretch = sql.sql("""
                            select p.number, p.likes_to_be_called,
                                   array(select t.word from person.name_token t where t.person = p.number) as kept,
                                   array(select array_to_string(n.given, ' ') from person.name n
                                          where n.person = p.number order by n.key) as given,
                                   array(select coalesce(n.family, '') from person.name n
                                          where n.person = p.number order by n.key) as family
                              from person.person p where p.number > :after order by p.number limit :most
                            """)
                    .param("after", after)
                    .param("most", STRETCH)
                    .query((row, n) -> words(row))
                    .list();
            for (Words one : stretch) {
                if (!one.kept().containsAll(one.expected())) {
                    return new Finding(
                            false, "the person with number " + one.person() + " is not found by each of their names");
                }
            }
            people += stretch.size();
            if (stretch.size() < STRETCH) {
                return new Finding(
                        true, "%,d records lead to a living one and are found by their names".formatted(people));
            }
            after = stretch.getLast().person();
        }
    }

    private static Words words(ResultSet row) throws SQLException {
        Set<String> expected = new HashSet<>();
        texts(row, "given").forEach(name -> expected.addAll(PlainName.keys(name)));
        texts(row, "family").forEach(name -> expected.addAll(PlainName.keys(name)));
        @Nullable String called = row.getString("likes_to_be_called");
        if (called != null) {
            expected.addAll(PlainName.words(called));
        }
        return new Words(row.getLong("number"), expected, new HashSet<>(texts(row, "kept")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return new ArrayList<>(List.of((String[]) array.getArray()));
    }
}
