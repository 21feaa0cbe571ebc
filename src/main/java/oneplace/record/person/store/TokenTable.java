package oneplace.record.person.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import oneplace.record.person.Demographics;
import oneplace.record.person.PersonName;
import oneplace.record.person.rules.PlainName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words people are found by: those of every name they ever had here, and of what they like to be called. */
@Component
class TokenTable {

    private final JdbcClient sql;

    TokenTable(JdbcClient sql) {
        this.sql = sql;
    }

    void add(long person, Demographics details) {
        Set<String> words = new LinkedHashSet<>();
        for (PersonName name : details.names()) {
            words.addAll(PlainName.keys(String.join(" ", name.given())));
            words.addAll(PlainName.keys(name.family() == null ? "" : name.family()));
        }
        if (details.likesToBeCalled() != null) {
            words.addAll(PlainName.words(details.likesToBeCalled()));
        }
        if (!words.isEmpty()) {
            add(person, words);
        }
    }

    /** In alphabetical order, so that two registrations at once wait for each other instead of blocking each other. */
    private void add(long person, Set<String> words) {
        String[] sorted = new TreeSet<>(words).toArray(String[]::new);
        sql.sql("""
                        insert into person.name_word (word)
                        select w from unnest(:words) with ordinality t (w, n)
                         where not exists (select from person.name_word k where k.word = w)
                         order by n
                        on conflict do nothing
                        """).param("words", sorted).update();
        sql.sql("""
                        insert into person.name_token (word, person)
                        select w, :person from unnest(:words) w on conflict do nothing
                        """).param("words", sorted).param("person", person).update();
    }
}
