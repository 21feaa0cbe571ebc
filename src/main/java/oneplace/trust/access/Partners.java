package oneplace.trust.access;

import java.util.Set;

/** Whose entries an organisation may see under the agreements in date, besides its own. */
public sealed interface Partners {

    /** Everybody's: then no query asks. */
    record Everybody() implements Partners {}

    /** Those of organisations with these numbers. */
    record Only(Set<Integer> organisations) implements Partners {

        public Only {
            organisations = Set.copyOf(organisations);
        }
    }
}
