package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose about who may see their record. A new choice ends the one it takes the place of. */
@Component
public class SharingChoices {

    /** The party that stands for everybody. */
    public static final int EVERYBODY = 0;

    private static final Timestamp NEVER = Timestamp.valueOf("9999-12-31 00:00:00");

    private final JdbcClient jdbc;
    private final Clock clock;

    SharingChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Records a choice; an earlier one about the same class and party ends when this one begins. */
    @Transactional
    public void choose(SharingChoice choice) {
        end(choice.person(), choice.of().bit(), choice.party(), Timestamp.from(choice.since()));
        jdbc.sql("""
                insert into access.sharing (person, class, party, withheld, since, until, words)
                values (:person, :class, :party, :withheld, :since, :until, :words)
                on conflict do nothing
                """)
                .param("person", choice.person())
                .param("class", choice.of().bit())
                .param("party", choice.party())
                .param("withheld", choice.withheld())
                .param("since", Timestamp.from(choice.since()))
                .param("until", choice.until().map(Timestamp::from).orElse(NEVER))
                .param("words", choice.words())
                .update();
    }

    /** Takes a choice back: from now on it is as if the person had not chosen. */
    @Transactional
    public void withdraw(SharingChoice choice) {
        end(choice.person(), choice.of().bit(), choice.party(), Timestamp.from(clock.instant()));
    }

    private void end(long person, long of, int party, Timestamp when) {
        jdbc.sql("""
                update access.sharing set until = :when
                 where person = :person and class = :class and party = :party and since < :when and until > :when
                """)
                .param("person", person)
                .param("class", of)
                .param("party", party)
                .param("when", when)
                .update();
    }
}
