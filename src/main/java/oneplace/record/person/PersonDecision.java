package oneplace.record.person;

import java.util.List;

/** The answer to something asked of the index. */
public sealed interface PersonDecision {

    /** Done; the person as they now are. */
    record Done(Person person) implements PersonDecision {}

    /** Not done, and nothing changed, because of these. */
    record Refused(List<Fault> faults) implements PersonDecision {

        /** Refused for one reason. */
        public static Refused because(Fault fault) {
            return new Refused(List.of(fault));
        }
    }
}
