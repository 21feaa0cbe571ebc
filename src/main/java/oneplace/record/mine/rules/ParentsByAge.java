package oneplace.record.mine.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Until when a parent speaks for a child by parental responsibility. Reviewed at 11; suspended for review at 13 or earlier,
 * as the place says; suspended at 16, when a young person is presumed to decide for themself.
 *
 * <p>Sources: DAPB3051, <em>Identity verification and authentication</em>, 7.2 (suspend at 16; for review at 13 or earlier,
 * configurable; warn both first); RCGP, <em>Proxy access guidance for general practice</em> (review at 11; between 11 and 16
 * case by case, a competent child may refuse); Family Law Reform Act 1969 s.8 (16).
 */
public final class ParentsByAge {

    /** At this age whoever looks after the child asks whether it is still right. */
    public static final int REVIEWED = 11;
    /** From this age on parental responsibility alone opens nothing. */
    public static final int SUSPENDED = 16;
    /** The latest age at which it is suspended until somebody has reviewed it. */
    public static final int LATEST_REVIEW = 13;

    private ParentsByAge() {}

    /** What holds on a day. */
    public enum State {
        OPEN("may be opened"),
        REVIEWED_BY_NOW("may be opened; it should have been reviewed when the child was 11"),
        ONLY_AFTER_REVIEW("only after a review with the young person"),
        SUSPENDED("not by parental responsibility: the young person decides");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What holds for a child on a day. @param reviewAge the place's, from 11 to 13 */
    public static State on(LocalDate day, LocalDate born, int reviewAge) {
        int age = Period.between(born, day).getYears();
        if (age >= SUSPENDED) {
            return State.SUSPENDED;
        }
        if (age >= reviewAge(reviewAge)) {
            return State.ONLY_AFTER_REVIEW;
        }
        return age >= REVIEWED ? State.REVIEWED_BY_NOW : State.OPEN;
    }

    /**
     * The first day on which a grant made on {@code day} does not count any more; empty when it cannot be made.
     *
     * @param reviewed whether somebody reviewed it with the young person
     */
    public static Optional<LocalDate> end(LocalDate day, LocalDate born, int reviewAge, boolean reviewed) {
        return switch (on(day, born, reviewAge)) {
            case SUSPENDED -> Optional.empty();
            case ONLY_AFTER_REVIEW -> reviewed ? Optional.of(born.plusYears(SUSPENDED)) : Optional.empty();
            case OPEN, REVIEWED_BY_NOW -> Optional.of(born.plusYears(reviewed ? SUSPENDED : reviewAge(reviewAge)));
        };
    }

    private static int reviewAge(int set) {
        return Math.min(set, LATEST_REVIEW);
    }
}
