package oneplace.record.person;

import java.time.Duration;
import java.util.List;

/** The answer to a trace. */
public sealed interface TraceAnswer {

    /** Exactly one person fits. */
    record One(Traced person) implements TraceAnswer {}

    /** Nobody fits, or more than one does: which of the two is not said. */
    record NotOne() implements TraceAnswer {}

    /** Too little is given, or it cannot be. */
    record Refused(List<Fault> faults) implements TraceAnswer {}

    /** Asked too often. */
    record Wait(Duration length) implements TraceAnswer {}
}
