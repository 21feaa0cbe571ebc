package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people chose about who may see their record. A new choice ends the one it takes the place of. */
@Component
public class SharingChoices {

    /** The party that stands for everybody. */
    public static final int EVERYBODY = 0;

    /** Who wrote a choice down that follows the person to another practice. */
    private static final String FOLLOWED = "Oneplace, as they are registered with another practice";

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
                insert into access.sharing (person, class, party, withheld, since, until, words, by_whom)
                values (:person, :class, :party, :withheld, :since, :until, :words, :by)
                on conflict (person, party, class, since) do update
                   set withheld = excluded.withheld, until = excluded.until, words = excluded.words, by_whom = excluded.by_whom
                """)
                .param("person", choice.person())
                .param("class", choice.of().bit())
                .param("party", choice.party())
                .param("withheld", choice.withheld())
                .param("since", Timestamp.from(choice.since()))
                .param("until", choice.until().map(Timestamp::from).orElse(NEVER))
                .param("words", choice.words())
                .param("by", choice.by())
                .update();
    }

    /** Takes a choice back: from now on it is as if the person had not chosen. */
    @Transactional
    public void withdraw(SharingChoice choice) {
        end(choice.person(), choice.of().bit(), choice.party(), Timestamp.from(clock.instant()));
    }

    /**
     * Puts new choices about one class in place of all that held: as one, so that nobody sees more in between.
     *
     * @param choices all of one class; none: it is shared as usual
     */
    @Transactional
    public void chooseAnew(long person, InformationClass of, List<SharingChoice> choices) {
        jdbc.sql("""
                update access.sharing set until = greatest(since, :now)
                 where person = :person and class = :class and until > :now
                """)
                .param("person", person)
                .param("class", of.bit())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        choices.forEach(this::choose);
    }

    /**
     * The person is registered elsewhere: what they kept to their general practice alone they keep to the one they have now.
     * Left with the old one it would be hidden from everybody who looks after them today.
     *
     * @param from organisations they are no longer registered with
     * @param to the one they are registered with now
     */
    @Transactional
    public void registeredElsewhere(long person, Collection<Integer> from, int to) {
        Instant now = clock.instant();
        Map<InformationClass, List<SharingChoice>> live = of(person).stream()
                .filter(choice -> choice.liveAt(now))
                .collect(Collectors.groupingBy(SharingChoice::of));
        live.forEach((of, choices) -> {
            boolean keptBack = choices.stream().anyMatch(c -> c.party() == EVERYBODY && c.withheld());
            List<SharingChoice> named =
                    choices.stream().filter(c -> c.party() != EVERYBODY).toList();
            if (keptBack && named.size() == 1) {
                SharingChoice alone = named.getFirst();
                if (!alone.withheld() && from.contains(alone.party())) {
                    end(person, of.bit(), alone.party(), Timestamp.from(now));
                    choose(new SharingChoice(person, of, to, false, now, alone.until(), alone.words(), FOLLOWED));
                }
            }
        });
    }

    /** Every choice a person made or that was made for them, the latest first. */
    @Transactional(readOnly = true)
    public List<SharingChoice> of(long person) {
        return jdbc.sql("select * from access.sharing where person = ? order by since desc, class, party")
                .param(person)
                .query((row, n) -> new SharingChoice(
                        row.getLong("person"),
                        InformationClass.values()[Long.numberOfTrailingZeros(row.getLong("class"))],
                        row.getInt("party"),
                        row.getBoolean("withheld"),
                        row.getTimestamp("since").toInstant(),
                        Optional.of(row.getTimestamp("until"))
                                .filter(until -> until.before(NEVER))
                                .map(Timestamp::toInstant),
                        row.getString("words"),
                        row.getString("by_whom")))
                .list();
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
