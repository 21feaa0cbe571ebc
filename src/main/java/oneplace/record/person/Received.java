package oneplace.record.person;

import java.util.List;
import oneplace.base.kernel.PersonId;

/** What became of a person another system sent. */
public sealed interface Received {

    /** How an accepted person was placed. */
    enum Outcome {
        /** The source was known, or the person is surely one we have. */
        MATCHED,
        /** Nobody here resembles them enough. */
        CREATED,
        /** Created, and queued: a person has to say whether it is one we have. */
        UNCERTAIN
    }

    /**
     * Stored.
     *
     * @param id whose record it is now
     * @param number the surrogate of that record
     * @param warnings what was left out: a practice or part of the place that it does not know
     */
    record Accepted(PersonId id, long number, Outcome outcome, List<Fault> warnings) implements Received {

        public Accepted {
            warnings = List.copyOf(warnings);
        }

        /** Stored whole. */
        public Accepted(PersonId id, long number, Outcome outcome) {
            this(id, number, outcome, List.of());
        }
    }

    /** Nothing is stored, because of these. */
    record Refused(List<Fault> faults) implements Received {}
}
