package oneplace.trust.access.policy;

import java.util.Locale;

/** How the national service protects a person: nothing, flag R, flag V, REDACTED. */
public enum Protection {
    NONE,
    RESTRICTED,
    VERY_RESTRICTED,
    REDACTED;

    /** As the policy has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
