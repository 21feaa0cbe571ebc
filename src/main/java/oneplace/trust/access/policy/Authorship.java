package oneplace.trust.access.policy;

import java.util.Locale;

/** Who wrote an entry, seen from the viewer. */
public enum Authorship {
    /** The viewer's own organisation. */
    OWN,
    /** One that shares with it under an agreement in date. */
    PARTNER,
    /** Another. */
    OTHER;

    /** As the policy has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
