package oneplace.trust.access.policy;

import java.util.Locale;

/** What a person has chosen about a class for a viewer: the team's choice before the organisation's, before everybody's. */
public enum Choice {
    NONE,
    SHARED,
    WITHHELD;

    /** As the policy has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
