package oneplace.record.person;

import java.util.List;

/** The answer to something asked of the index. */
public sealed interface PersonDecision {

    /**
     * Done.
     *
     * @param person as they now are
     * @param warnings what was left out: a practice or part of the place that it does not know
     */
    record Done(Person person, List<Fault> warnings) implements PersonDecision {

        public Done {
            warnings = List.copyOf(warnings);
        }

        /** Done whole. */
        public Done(Person person) {
            this(person, List.of());
        }
    }

    /** Not done, and nothing changed, because of these. */
    record Refused(List<Fault> faults) implements PersonDecision {

        /** Refused for one reason. */
        public static Refused because(Fault fault) {
            return new Refused(List.of(fault));
        }
    }
}
