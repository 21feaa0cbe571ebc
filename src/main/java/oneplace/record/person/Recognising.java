package oneplace.record.person;

import java.time.Duration;
import java.util.List;
import oneplace.trust.access.Viewer;

/** Who somebody may be whom another system describes: ranked by the published weights, in the audit log before the answer. */
public interface Recognising {

    /**
     * The people who may be meant, as far as the viewer may know of them: among those the viewer sees, everybody who is
     * alike enough; beyond them one person at most, and only if the description would have traced them (exact name, birth
     * date and one more, or the NHS number), shown with minimal demographics. REDACTED is never found, V by number alone.
     *
     * @param described as the other system knows them
     * @param certainOnly nobody, unless one person alone is certain
     * @param count how many at most
     */
    Answer recognise(IncomingPerson described, boolean certainOnly, int count, Viewer viewer);

    /** The answer. */
    sealed interface Answer {

        /** Strongest first; empty when nobody is alike. */
        record People(List<Recognised> people) implements Answer {}

        /** Asked too often. */
        record Wait(Duration length) implements Answer {}
    }

    /** How sure it is. */
    enum Grade {
        /** The same person by the rule that joins records by itself. */
        CERTAIN,
        /** More likely than not; a person should look. */
        PROBABLE,
        /** Worth a look. */
        POSSIBLE
    }

    /**
     * Somebody who may be meant.
     *
     * @param person minimal demographics
     * @param score the odds as a probability, 0 to 1
     * @param seen whether the viewer may see the person's record
     */
    record Recognised(Traced person, Grade grade, double score, boolean seen) {}
}
