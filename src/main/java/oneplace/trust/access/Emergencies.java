package oneplace.trust.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.base.kernel.Handling;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.base.place.Settings;
import oneplace.trust.audit.Audit;
import oneplace.trust.audit.Look;
import oneplace.trust.audit.Verb;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emergency access: opened with a reason, for one person and a few hours; told to the privacy officer at once, and checked
 * afterwards. Whatever it opens, it never opens a redacted or very restricted record ({@code policy/60-protection.cedar}).
 */
@Component
public class Emergencies {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Places places;
    private final NeverOpened neverOpened;
    private final ApplicationEventPublisher told;
    private final Clock clock;

    Emergencies(
            JdbcClient jdbc,
            Audit audit,
            Places places,
            NeverOpened neverOpened,
            ApplicationEventPublisher told,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.places = places;
        this.neverOpened = neverOpened;
        this.told = told;
        this.clock = clock;
    }

    /** How long one may last here. */
    public Duration longest() {
        return Duration.ofHours(places.value(Settings.EMERGENCY_LOOK_HOURS));
    }

    /** Opens classes of a person's record to a viewer who is entitled to, and tells those who must know. */
    @Transactional
    public EmergencyDecision open(Viewer viewer, long person, EmergencyAsked asked) {
        Map<String, String> faults = viewer.mandate().mayBreakGlass()
                ? asked.faults(longest())
                : Map.of("who", "Your account is not entitled to emergency access");
        if (faults.isEmpty() && neverOpened.holds(person)) {
            note(viewer, Verb.REFUSED, person, "emergency access, to a record that it never opens");
            faults = Map.of("who", "Emergency access does not open this record. Ring the privacy officer");
        }
        if (!faults.isEmpty() || asked.reason() == null) {
            return new EmergencyDecision.Refused(faults);
        }
        Instant now = clock.instant();
        Emergency emergency = new Emergency(
                Ids.next(),
                person,
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                Arrays.stream(viewer.teams()).findFirst().orElse(0),
                asked.classes(),
                asked.reason(),
                asked.words(),
                Optional.of(asked.unseenBecause()).filter(words -> !words.isEmpty()),
                now,
                now.plus(asked.length()),
                places.place()
                        .workingDays()
                        .after(London.day(now), places.value(Settings.EMERGENCY_REVIEW_WORKING_DAYS)),
                Optional.empty());
        record(emergency);
        note(
                viewer,
                Verb.BREAK_GLASS,
                person,
                "emergency access to " + codes(emergency) + " for "
                        + asked.length().toHours() + " h, reason "
                        + asked.reason().code());
        told.publishEvent(new EmergencyOpened(emergency));
        return new EmergencyDecision.Opened(emergency);
    }

    private void note(Viewer viewer, Verb verb, long person, String detail) {
        audit.record(new Look(
                viewer.who(),
                viewer.whoName(),
                viewer.organisation(),
                verb,
                viewer.purpose(),
                new long[] {person},
                detail));
    }

    /** Writes one down as it was. The demonstration has some that are long over. */
    @Transactional
    public void record(Emergency emergency) {
        jdbc.sql("""
                insert into access.break_glass (id, person, who, who_name, organisation, team, classes, reason_code, words,
                                                unseen_because, since, until, review_due)
                values (:id, :person, :who, :name, :organisation, :team, :classes, :reason, :words,
                        :unseen, :since, :until, :due)
                """)
                .param("id", emergency.id())
                .param("person", emergency.person())
                .param("who", emergency.who())
                .param("name", emergency.whoName())
                .param("organisation", emergency.organisation())
                .param("team", emergency.team())
                .param("classes", InformationClass.mask(emergency.classes()) | Handling.HIDDEN_FROM_PERSON)
                .param("reason", emergency.reason().code())
                .param("words", emergency.words())
                .param("unseen", emergency.unseenBecause().orElse(""))
                .param("since", Timestamp.from(emergency.since()))
                .param("until", Timestamp.from(emergency.until()))
                .param("due", emergency.reviewDue())
                .update();
        emergency.review().ifPresent(review -> review(emergency.id(), review));
    }

    /** What a viewer has open of a person now, the longest first. */
    @Transactional(readOnly = true)
    public Optional<Emergency> live(Viewer viewer, long person) {
        return viewer.mandate().mayBreakGlass()
                ? jdbc.sql("select * from access.break_glass where person = :person and who = :who"
                                + " and since <= :now and until > :now order by until desc limit 1")
                        .param("person", person)
                        .param("who", viewer.who())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(Emergencies::row)
                        .optional()
                : Optional.empty();
    }

    /** Ends one before its time; acts on the next request. Nothing happens to one that is over, or another's. */
    @Transactional
    public void end(Viewer viewer, UUID id) {
        jdbc.sql("update access.break_glass set until = :now where id = :id and who = :who and until > :now")
                .param("id", id)
                .param("who", viewer.who())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** One by its id. */
    @Transactional(readOnly = true)
    public Optional<Emergency> find(UUID id) {
        return jdbc.sql("select * from access.break_glass where id = :id")
                .param("id", id)
                .query(Emergencies::row)
                .optional();
    }

    /** Those that nobody has checked yet, the most urgent first. */
    @Transactional(readOnly = true)
    public List<Emergency> toReview() {
        return jdbc.sql("select * from access.break_glass where reviewed_at is null order by review_due, since")
                .query(Emergencies::row)
                .list();
    }

    /** The latest that were checked. */
    @Transactional(readOnly = true)
    public List<Emergency> reviewed(int most) {
        return jdbc.sql("select * from access.break_glass where reviewed_at is not null"
                        + " order by reviewed_at desc limit :most")
                .param("most", most)
                .query(Emergencies::row)
                .list();
    }

    /** Those about a person, latest first, also those the person is not told of. */
    @Transactional(readOnly = true)
    public List<Emergency> of(long person) {
        return jdbc.sql("select * from access.break_glass where person = :person order by since desc")
                .param("person", person)
                .query(Emergencies::row)
                .list();
    }

    /** Writes down what a check found; true for the first, which holds. */
    @Transactional
    public boolean review(UUID id, Emergency.Review review) {
        return jdbc.sql("""
                update access.break_glass
                   set reviewed_at = :at, reviewed_by = :by, outcome = :outcome, outcome_words = :words
                 where id = :id and reviewed_at is null
                """)
                        .param("id", id)
                        .param("at", Timestamp.from(review.at()))
                        .param("by", review.by())
                        .param("outcome", review.outcome().code())
                        .param("words", review.words())
                        .update()
                == 1;
    }

    private static String codes(Emergency emergency) {
        return emergency.classes().stream().sorted().map(InformationClass::code).collect(Collectors.joining(", "));
    }

    private static Emergency row(java.sql.ResultSet row, int index) throws java.sql.SQLException {
        long classes = row.getLong("classes");
        Optional<Emergency.Review> review = Optional.empty();
        if (row.getTimestamp("reviewed_at") != null) {
            review = Optional.of(new Emergency.Review(
                    row.getTimestamp("reviewed_at").toInstant(),
                    row.getString("reviewed_by"),
                    EmergencyOutcome.of(row.getString("outcome")).orElseThrow(),
                    row.getString("outcome_words")));
        }
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getLong("person"),
                row.getString("who"),
                row.getString("who_name"),
                row.getInt("organisation"),
                row.getInt("team"),
                Arrays.stream(InformationClass.values())
                        .filter(of -> (classes & of.bit()) != 0)
                        .collect(Collectors.toUnmodifiableSet()),
                EmergencyReason.of(row.getString("reason_code")).orElseThrow(),
                row.getString("words"),
                Optional.of(row.getString("unseen_because")).filter(words -> !words.isEmpty()),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getObject("review_due", java.time.LocalDate.class),
                review);
    }
}
