package oneplace.record.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.base.kernel.Ids;
import oneplace.base.kernel.London;
import oneplace.base.place.Place;
import oneplace.base.place.Places;
import oneplace.base.place.PrivacySettings;
import oneplace.record.privacy.Question.Origin;
import oneplace.record.privacy.QuestionMove.Kind;
import oneplace.record.privacy.kept.KeptQuestions;
import oneplace.trust.audit.PastLook;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions about looks: asked, looked into, answered in words the person reads, asked again. Nothing is edited; each verb
 * adds a move. Callers have decided who may, and note it in the log.
 */
@Service
@Transactional
public class Questions {

    private static final int TRIES = 5;

    private final KeptQuestions kept;
    private final Places places;
    private final Clock clock;

    Questions(KeptQuestions kept, Places places, Clock clock) {
        this.kept = kept;
        this.places = places;
        this.clock = clock;
    }

    /**
     * Asks about a look at a person. About one look the person has one question and the officers have one: who asks again
     * finds it, and what they say anew is added to it. Both pressed at once it is still one.
     *
     * @param looks how many looks of the viewer that day were alike
     * @param by the account that asks, and its name
     */
    public Question ask(long person, PastLook look, int looks, Origin origin, Actor by, String words) {
        Instant now = clock.instant();
        Question question = new Question(
                Ids.next(),
                person,
                look.place(),
                look.at(),
                looks,
                origin,
                by.who(),
                by.name(),
                words,
                now,
                due(now),
                List.of());
        if (kept.add(question)) {
            return question;
        }
        return more(person, look, origin == Origin.PERSON, by, words);
    }

    /** Adds to the question that is there. Tried again when a move came between: it may have said the same. */
    private Question more(long person, PastLook look, boolean theirs, Actor by, String words) {
        for (int i = 0; i < TRIES; i++) {
            Question first = kept.about(person, look.place(), theirs).orElseThrow();
            if (first.says(words) || more(first, theirs, by, words)) {
                return kept.find(first.id()).orElseThrow();
            }
        }
        throw new OptimisticLockingFailureException("others go on adding to the question");
    }

    private boolean more(Question first, boolean theirs, Actor by, String words) {
        if (!theirs) {
            return note(first.id(), first.nextMove(), by, words);
        }
        return first.open()
                ? move(first.id(), first.nextMove(), Kind.ADDED, by, Optional.empty(), words, "", "")
                : askAgain(first.id(), first.nextMove(), by, words);
    }

    /** The question of an id. */
    @Transactional(readOnly = true)
    public Optional<Question> find(UUID id) {
        return kept.find(id);
    }

    /** Those about looks at these records, latest first. */
    @Transactional(readOnly = true)
    public List<Question> about(Collection<Long> people) {
        return kept.about(people);
    }

    /** Those that wait for an answer, the most urgent first; at most 200. */
    @Transactional(readOnly = true)
    public List<Question> waiting() {
        return kept.waiting();
    }

    /** Those answered last; at most 200. */
    @Transactional(readOnly = true)
    public List<Question> answered() {
        return kept.answered();
    }

    /** An officer looks into it. @return whether the move was made: not when {@code n} was taken meanwhile */
    public boolean take(UUID id, int n, Actor by) {
        return move(id, n, Kind.TAKEN, by, Optional.empty(), "", "", "");
    }

    /** An officer writes something down. */
    public boolean note(UUID id, int n, Actor by, String note) {
        return move(id, n, Kind.NOTED, by, Optional.empty(), "", "", note);
    }

    /** Passes it to the Caldicott guardian. */
    public boolean escalate(UUID id, int n, Actor by, String note) {
        return move(id, n, Kind.ESCALATED, by, Optional.empty(), "", "", note);
    }

    /** Answers. @param told what the person reads @param next what happens now @param note for the officers alone */
    public boolean answer(UUID id, int n, Actor by, Outcome outcome, String told, String next, String note) {
        return move(id, n, Kind.ANSWERED, by, Optional.of(outcome), told, next, note);
    }

    /** The person does not agree: it is owed an answer again, with a clock of its own. */
    public boolean askAgain(UUID id, int n, Actor by, String words) {
        return kept.find(id).filter(question -> !question.open()).isPresent()
                && move(id, n, Kind.ASKED_AGAIN, by, Optional.empty(), words, "", "");
    }

    private boolean move(
            UUID id, int n, Kind kind, Actor by, Optional<Outcome> outcome, String told, String next, String note) {
        Instant now = clock.instant();
        Optional<LocalDate> due = kind == Kind.ASKED_AGAIN ? Optional.of(due(now)) : Optional.empty();
        return kept.add(id, new QuestionMove(n, now, by.who(), by.name(), kind, outcome, told, next, note, due));
    }

    private LocalDate due(Instant now) {
        Place place = places.place();
        return place.workingDays().after(London.day(now), place.value(PrivacySettings.LOOK_QUESTION_WORKING_DAYS));
    }

    /** Who does something, as the log has them. */
    public record Actor(String who, String name) {}
}
