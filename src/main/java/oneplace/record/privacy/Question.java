package oneplace.record.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.audit.Recorded;

/**
 * A question about a look, with what was done about it. How it stands follows from that and is kept nowhere else.
 *
 * @param person the number of whose record it was
 * @param look where the look stands in the log
 * @param looks how many looks of that viewer that day were alike
 * @param askedBy the account that asked
 * @param words why, in their own words
 * @param firstDue until when the first answer was due
 * @param moves oldest first
 */
public record Question(
        UUID id,
        long person,
        Recorded look,
        Instant lookAt,
        int looks,
        Origin origin,
        String askedBy,
        String askedByName,
        String words,
        Instant asked,
        LocalDate firstDue,
        List<QuestionMove> moves) {

    /** Where a question comes from. */
    public enum Origin {
        /** The person, or who speaks for them. */
        PERSON,
        OFFICER,
        /** A list of patterns. */
        PATTERN;

        private final String code = name().toLowerCase(Locale.ROOT);

        /** As the table has it. */
        public String code() {
            return code;
        }

        /** The origin of a code. @throws IllegalArgumentException when there is none */
        public static Origin of(String code) {
            return Arrays.stream(values())
                    .filter(o -> o.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no question comes from " + code));
        }
    }

    /** How a question stands. */
    public enum State {
        WAITING,
        TAKEN,
        ESCALATED,
        ANSWERED
    }

    public Question {
        moves = List.copyOf(moves);
    }

    /** How it stands now. */
    public State state() {
        State state = State.WAITING;
        for (QuestionMove move : moves) {
            state = switch (move.kind()) {
                case TAKEN -> state == State.ESCALATED ? state : State.TAKEN;
                case NOTED, ADDED -> state;
                case ESCALATED -> State.ESCALATED;
                case ANSWERED -> State.ANSWERED;
                case ASKED_AGAIN -> State.WAITING;
            };
        }
        return state;
    }

    /** Whether these words were said already. */
    boolean says(String anew) {
        return words.equals(anew)
                || moves.stream()
                        .anyMatch(
                                move -> move.told().equals(anew) || move.note().equals(anew));
    }

    /** Whether an answer is still owed. */
    public boolean open() {
        return state() != State.ANSWERED;
    }

    /** Until when an answer is due. */
    public LocalDate due() {
        return moves.stream()
                .flatMap(move -> move.due().stream())
                .reduce((a, b) -> b)
                .orElse(firstDue);
    }

    /** The answer that stands; empty while none does. */
    public Optional<QuestionMove> answer() {
        return open()
                ? Optional.empty()
                : moves.stream()
                        .filter(move -> move.kind() == QuestionMove.Kind.ANSWERED)
                        .reduce((a, b) -> b);
    }

    /** The number the next move will have: a form carries it, so that two officers do not answer at once. */
    public int nextMove() {
        return moves.size() + 1;
    }
}
