package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opt-outs from uses beyond a person's own care, kept apart from their choices: {@link Sight} never reads them, so that
 * they never change what those who care for somebody see.
 */
@Component
public class OptOuts {

    private static final Timestamp NEVER = Timestamp.valueOf("9999-12-31 00:00:00");

    private final JdbcClient jdbc;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a person has opted out of: of records that were joined, whatever was opted out of under one of them.
     *
     * @param numbers all that answer for the person
     */
    @Transactional(readOnly = true)
    public Set<OptOutKind> of(Collection<Long> numbers) {
        Set<OptOutKind> kinds = EnumSet.noneOf(OptOutKind.class);
        jdbc.sql("select kind from access.opt_out where person = any(:people) and since <= :now and until > :now")
                .param("people", numbers.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list()
                .forEach(code -> OptOutKind.of(code).ifPresent(kinds::add));
        return kinds;
    }

    /** Opts out from now on; again changes nothing. */
    @Transactional
    public void optOut(long person, OptOutKind kind, String by) {
        if (of(List.of(person)).contains(kind)) {
            return;
        }
        jdbc.sql("insert into access.opt_out (person, kind, since, until, by_whom) values (?, ?, ?, ?, ?)")
                .params(person, kind.code(), Timestamp.from(clock.instant()), NEVER, by)
                .update();
    }

    /** Opts in again. @param numbers all that answer for the person */
    @Transactional
    public void optIn(Collection<Long> numbers, OptOutKind kind) {
        jdbc.sql("update access.opt_out set until = :now where person = any(:people) and kind = :kind and until > :now")
                .param("now", Timestamp.from(clock.instant()))
                .param("people", numbers.toArray(Long[]::new))
                .param("kind", kind.code())
                .update();
    }
}
