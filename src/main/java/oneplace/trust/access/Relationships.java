package oneplace.trust.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.Team;
import oneplace.trust.identity.Horizon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The relationships between teams and people: opened by registrations, referrals, admissions, meetings and contacts. */
@Component
public class Relationships {

    private static final Timestamp NEVER = Timestamp.valueOf("9999-12-31 00:00:00");

    private final JdbcClient jdbc;
    private final SharingChoices choices;
    private final Places places;
    private final Clock clock;

    Relationships(JdbcClient jdbc, SharingChoices choices, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.places = places;
        this.clock = clock;
    }

    /** Opens a relationship; the same team, person, purpose and start again changes nothing. */
    @Transactional
    public void open(Relationship relationship) {
        jdbc.sql("""
                insert into access.relationship (team, person, purpose, since, until, source)
                values (:team, :person, :purpose, :since, :until, :source)
                on conflict do nothing
                """)
                .param("team", relationship.team())
                .param("person", relationship.person())
                .param("purpose", relationship.purpose().number())
                .param("since", Timestamp.from(relationship.since()))
                .param("until", relationship.until().map(Timestamp::from).orElse(NEVER))
                .param("source", relationship.source().code())
                .update();
    }

    /** A contact was recorded: the team may see the person from now on for so long. */
    @Transactional
    public void contact(int team, long person, Purpose purpose, Duration length) {
        Instant now = clock.instant();
        open(new Relationship(team, person, purpose, RelationshipSource.CONTACT, now, Optional.of(now.plus(length))));
    }

    /**
     * A person is registered with these teams now: each has a relationship for direct care from now on, and registrations
     * with other teams end. What the person kept to their practice alone follows them.
     */
    @Transactional
    public void registered(long person, int[] teams) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Integer> left = jdbc.sql("""
                update access.relationship set until = :now
                 where person = :person and source = 'registration' and not team = any(:teams)
                   and since <= :now and until > :now
                returning team
                """)
                .param("person", person)
                .param("teams", teams)
                .param("now", now)
                .query((row, i) -> row.getInt("team"))
                .list();
        if (!left.isEmpty()) {
            followed(person, left, teams);
        }
        jdbc.sql("""
                insert into access.relationship (team, person, purpose, since, until, source)
                select t.team, :person, 1, :now, :never, 'registration' from unnest(cast(:teams as int[])) t(team)
                 where not exists (select 1 from access.relationship x
                                    where x.team = t.team and x.person = :person and x.purpose = 1
                                      and x.source = 'registration' and x.since <= :now and x.until > :now)
                on conflict do nothing
                """)
                .param("person", person)
                .param("teams", teams)
                .param("now", now)
                .param("never", NEVER)
                .update();
    }

    private void followed(long person, List<Integer> left, int[] teams) {
        Place place = places.place();
        List<Integer> from = organisations(place, left.stream());
        List<Integer> now = organisations(place, Arrays.stream(teams).boxed());
        if (now.size() == 1) {
            choices.registeredElsewhere(person, from, now.getFirst());
        }
    }

    private static List<Integer> organisations(Place place, Stream<Integer> teams) {
        return teams.flatMap(team -> place.team(team).stream())
                .map(Team::organisation)
                .distinct()
                .toList();
    }

    /** Ends what a team has with a person for a purpose; acts on the next request. */
    @Transactional
    public void end(int team, long person, Purpose purpose) {
        jdbc.sql("""
                update access.relationship set until = :now
                 where team = :team and person = :person and purpose = :purpose and since <= :now and until > :now
                """)
                .param("team", team)
                .param("person", person)
                .param("purpose", purpose.number())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The live relationships through which a viewer sees a person, oldest first; empty: the viewer may not. */
    @Transactional(readOnly = true)
    public List<Relationship> reasons(Viewer viewer, long person) {
        return reasons(viewer, new long[] {person});
    }

    /** The same for several people at once. */
    @Transactional(readOnly = true)
    public List<Relationship> reasons(Viewer viewer, long[] people) {
        return jdbc.sql("""
                select team, person, purpose, source, since, until
                  from access.relationship x
                 where x.person = any(:people) and x.team = any(:teams) and x.since <= :now and x.until > :now
                   and (cast(:masks as bigint[]))[x.purpose] <> 0
                 order by x.since, x.team
                """)
                .param("people", people)
                .param("teams", viewer.teams())
                .param("masks", viewer.masksByPurpose())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> relationship(row))
                .list();
    }

    /** Every live relationship of a person with anybody, oldest first: who could look today. */
    @Transactional(readOnly = true)
    public List<Relationship> live(long person) {
        return jdbc.sql("""
                select team, person, purpose, source, since, until
                  from access.relationship where person = :person and since <= :now and until > :now
                 order by since, team
                """)
                .param("person", person)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, i) -> relationship(row))
                .list();
    }

    /** Every relationship these people have or had, oldest first: for telling why somebody looked. */
    @Transactional(readOnly = true)
    public List<Relationship> everOf(java.util.Collection<Long> people) {
        return jdbc.sql("""
                select team, person, purpose, source, since, until
                  from access.relationship x where x.person = any(:people) order by x.since, x.team
                """)
                .param("people", people.toArray(Long[]::new))
                .query((row, i) -> relationship(row))
                .list();
    }

    /** Whether the viewer's teams have no more than {@code most} live relationships; asks the first few alone. */
    @Transactional(readOnly = true)
    public boolean few(Viewer viewer, int most) {
        return jdbc.sql("""
                select count(*) from (select 1 from access.relationship x
                                       where x.team = any(:teams) and x.since <= :now and x.until > :now
                                       limit :more) x
                """)
                        .param("teams", viewer.teams())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("more", most + 1)
                        .query(Integer.class)
                        .single()
                <= most;
    }

    /** Whether a live relationship connects the viewer with this person, or the viewer needs none. */
    public boolean holds(Viewer viewer, long person) {
        if (viewer.kind() == ViewerKind.PERSON) {
            return inSight(viewer, person);
        }
        return viewer.horizon() == Horizon.WHOLE_PLACE
                ? viewer.clearance() != 0
                : !reasons(viewer, person).isEmpty();
    }

    /** Whether anything of this person is open to the viewer, for whatever reason. */
    @Transactional(readOnly = true)
    public boolean inSight(Viewer viewer, long person) {
        return decided(viewer, person, 0);
    }

    /** Whether a class of this person's record is open to the viewer, whoever wrote what is in it. */
    @Transactional(readOnly = true)
    public boolean opens(Viewer viewer, long person, InformationClass of) {
        return decided(viewer, person, of.bit());
    }

    private boolean decided(Viewer viewer, long person, long open) {
        Fragment decision = Sight.of(viewer, clock.instant()).decisionOn("p.person");
        List<Object> values = new ArrayList<>(List.of(person));
        values.addAll(decision.values());
        values.add(open);
        return jdbc.sql(
                                "select count(*) from (select ?::bigint as person) p cross join lateral %s d where (d.hidden & ?) = 0"
                                        .formatted(decision.sql()))
                        .params(values)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static Relationship relationship(ResultSet row) throws SQLException {
        return new Relationship(
                row.getInt("team"),
                row.getLong("person"),
                Purpose.of(row.getInt("purpose")),
                RelationshipSource.of(row.getString("source")).orElseThrow(),
                row.getTimestamp("since").toInstant(),
                Optional.of(row.getTimestamp("until"))
                        .filter(until -> until.before(NEVER))
                        .map(Timestamp::toInstant));
    }
}
