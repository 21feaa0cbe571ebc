package oneplace.record.person.store;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import oneplace.base.kernel.NhsNumber;
import oneplace.record.person.Address;
import oneplace.record.person.Demographics;
import oneplace.record.person.PartialDate;
import oneplace.record.person.rules.PlainName;
import oneplace.record.person.rules.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who might be meant: everybody with the same NHS number, birth date (day and month exchanged too) or postcode, and those who
 * share a given and a family name. Whoever shares none of these cannot reach the weight of a match.
 */
@Component
class MatchCandidates {

    private static final int MOST = 400;

    private final JdbcClient sql;
    private final CoreTable cores;

    MatchCandidates(JdbcClient sql, CoreTable cores) {
        this.sql = sql;
        this.cores = cores;
    }

    /** The living records worth comparing. */
    List<Core> of(@Nullable NhsNumber number, Demographics d) {
        List<Long> found = sql.sql("""
                        select distinct p.survivor from (
                          select number from person.person where nhs_number = :nhsNumber
                          union all
                          select number from person.person where born = any(:born)
                          union all
                          (select person from person.address where plain_postcode = any(:postcodes) limit :most)
                          union all
                          (select t.person from person.name_token t
                             join person.name_token g on g.person = t.person and g.word = any(:given)
                            where t.word = any(:family) limit :most)
                        ) c join person.person p on p.number = c.number
                        limit :most
                        """)
                .param("nhsNumber", number == null ? "" : number.digits())
                .param("born", births(d.born()))
                .param("postcodes", postcodes(d))
                .param("given", words(d.names().stream().flatMap(n -> n.given().stream())))
                .param("family", words(d.names().stream().flatMap(n -> Stream.ofNullable(n.family()))))
                .param("most", MOST)
                .query((row, n) -> row.getLong(1))
                .list();
        return found.isEmpty() ? List.of() : cores.all(found);
    }

    /** The date, and the one with day and month exchanged; nothing for a partial date, which too many share. */
    static String[] births(@Nullable PartialDate born) {
        if (born == null || !born.whole()) {
            return new String[0];
        }
        String[] parts = born.text().split("-");
        return new String[] {born.text(), parts[0] + "-" + parts[2] + "-" + parts[1]};
    }

    private static String[] postcodes(Demographics d) {
        return d.addresses().stream()
                .map(Address::postcode)
                .flatMap(Stream::ofNullable)
                .map(Postcodes::plain)
                .filter(code -> code.length() > 4)
                .distinct()
                .toArray(String[]::new);
    }

    private static String[] words(Stream<String> names) {
        TreeSet<String> words = new TreeSet<>();
        names.forEach(name -> words.addAll(PlainName.keys(name)));
        return words.toArray(String[]::new);
    }
}
