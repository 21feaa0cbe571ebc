package oneplace.base.command;

/** Something that {@code ./oneplace verify} recomputes and compares. Modules bring theirs as beans. */
public interface Check {

    /** What is checked, in a few words: "audit chain". */
    String name();

    /** Recomputes from the history and compares. Reads only. */
    Finding check();

    /**
     * What a check found.
     *
     * @param holds whether everything agreed
     * @param sentence what was counted, or the first thing that did not agree; no identifier of a person
     */
    record Finding(boolean holds, String sentence) {}
}
