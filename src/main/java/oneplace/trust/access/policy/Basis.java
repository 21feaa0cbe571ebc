package oneplace.trust.access.policy;

import java.util.Locale;

/** What connects a viewer with the person whose record it is; the last has no person. */
public enum Basis {
    /** A live relationship between one of the viewer's teams and the person. */
    RELATIONSHIP,
    /** A system that is registered for the whole place. */
    WHOLE_PLACE,
    /** A relationship that has ended. */
    ENDED,
    /** Emergency access that is open now and names the class. */
    EMERGENCY,
    /** It is the viewer's own record. */
    SELF,
    /** The person let the viewer speak for them, and that covers the class. */
    PROXY,
    /** It stands in nobody's record. */
    NOBODY;

    /** As the policy has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
