package oneplace.record.person.rules;

import static oneplace.record.person.rules.Evidence.BIRTH_SAME;
import static oneplace.record.person.rules.Evidence.FAMILY_OTHER;
import static oneplace.record.person.rules.Evidence.GENDER_OTHER;
import static oneplace.record.person.rules.Evidence.GIVEN_OTHER;
import static oneplace.record.person.rules.Evidence.INITIAL_OTHER;
import static oneplace.record.person.rules.Evidence.NHS_NUMBER_OTHER;
import static oneplace.record.person.rules.Evidence.NHS_NUMBER_SAME;

import java.util.Collection;

/**
 * Whether a description is of somebody we have. A wrong join mixes two people’s care, so that a join is made only on
 * overwhelming evidence, and never against a contradiction that a person should look at.
 *
 * <p>The thresholds follow from the odds before anything is compared: one in 1,000,000, the most people a place is built for,
 * is 2⁻²⁰. At {@link #SAME} the odds are 1,000 to 1 for one person, at {@link #NEW} 30 to 1 against.
 */
public final class Matching {

    /** From this weight on, and without contradiction, it is the same person. */
    public static final double SAME = 30;

    /** Below this weight it is somebody else. */
    public static final double NEW = 15;

    private Matching() {}

    /** What a likeness alone allows to say. */
    public static Verdict verdict(Likeness likeness) {
        if (likeness.weight() < NEW && !likeness.shows(NHS_NUMBER_SAME)) {
            return Verdict.NEW;
        }
        return likeness.weight() >= SAME && !contradicted(likeness) ? Verdict.SAME : Verdict.UNCERTAIN;
    }

    /**
     * The same, told also whether the sender keeps the two apart: it calls somebody here by an id of its own and sends this
     * description under another. Only an NHS number joins against the sender's own word; else a person decides.
     */
    public static Verdict verdict(Likeness likeness, boolean keptApart) {
        Verdict verdict = verdict(likeness);
        boolean against = keptApart && !likeness.shows(NHS_NUMBER_SAME);
        return verdict == Verdict.SAME && against ? Verdict.UNCERTAIN : verdict;
    }

    /** What to say when several people here were compared: two who both seem to be the one is uncertain. */
    public static Verdict verdict(Collection<Verdict> all) {
        long same = all.stream().filter(v -> v == Verdict.SAME).count();
        boolean uncertain = all.contains(Verdict.UNCERTAIN);
        if (same == 1) {
            return Verdict.SAME;
        }
        return same > 1 || uncertain ? Verdict.UNCERTAIN : Verdict.NEW;
    }

    /**
     * With the same NHS number: another birth date (the national cross-check asks for both), or every name another. Without:
     * twins and namesakes, so that birth date, family name, given name and gender must all stand, and no two verified
     * numbers may differ.
     */
    private static boolean contradicted(Likeness likeness) {
        if (likeness.shows(NHS_NUMBER_SAME)) {
            return !likeness.shows(BIRTH_SAME) || likeness.shows(FAMILY_OTHER) && likeness.shows(GIVEN_OTHER);
        }
        return !likeness.shows(BIRTH_SAME)
                || likeness.shows(NHS_NUMBER_OTHER)
                || likeness.shows(FAMILY_OTHER)
                || likeness.shows(GIVEN_OTHER)
                || likeness.shows(INITIAL_OTHER)
                || likeness.shows(GENDER_OTHER)
                || likeness.shows(Evidence.GIVEN_CLOSE);
    }

    /** The three answers. */
    public enum Verdict {
        SAME,
        UNCERTAIN,
        NEW
    }
}
