package oneplace.record.person.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import oneplace.record.person.Demographics;
import oneplace.record.person.PersonName;
import oneplace.record.person.rules.PlainName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

    private void add(long person, Set<String> words) {
        sql.sql("""
                        insert into person.name_token (word, person)
                        select w, :person from unnest(:words) w on conflict do nothing
                        """)
                .param("words", words.toArray(String[]::new))
                .param("person", person)
                .update();
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            pending.words.addAll(words);
        } else {
            Pending pending = new Pending(words);
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
    }

    /**
     * The words of all who were registered in this transaction. They are written last, all at once and in alphabetical order:
     * two that bring the same new words wait for each other, and never in a circle.
     */
    private final class Pending implements TransactionSynchronization {

        private final SortedSet<String> words;

        Pending(Set<String> words) {
            this.words = new TreeSet<>(words);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            sql.sql("""
                            insert into person.name_word (word)
                            select w from unnest(:words) with ordinality t (w, n)
                             where not exists (select from person.name_word k where k.word = w)
                             order by n
                            on conflict do nothing
                            """).param("words", words.toArray(String[]::new)).update();
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TokenTable.this);
        }
    }
}
