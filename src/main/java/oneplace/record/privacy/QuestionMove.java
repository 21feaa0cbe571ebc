package oneplace.record.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something done about a question.
 *
 * @param n its place, from 1
 * @param who the account that did it
 * @param outcome what was found, when it is an answer
 * @param told what the person reads
 * @param next what happens now, which the person reads too
 * @param note for the officers alone
 * @param due until when an answer is due from here on, when that changed
 */
public record QuestionMove(
        int n,
        Instant at,
        String who,
        String whoName,
        Kind kind,
        Optional<Outcome> outcome,
        String told,
        String next,
        String note,
        Optional<LocalDate> due) {

    /** What can be done. */
    public enum Kind {
        /** An officer looks into it. */
        TAKEN,
        NOTED,
        /** Passed to the Caldicott guardian. */
        ESCALATED,
        ANSWERED,
        /** The person does not agree with the answer. */
        ASKED_AGAIN,
        /** Who asked says more. */
        ADDED;

        private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** As the table has it. */
        public String code() {
            return code;
        }

        /** The kind of a code. @throws IllegalArgumentException when there is none */
        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(k -> k.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no move is called " + code));
        }
    }
}
