package oneplace.trust.identity.kept;

import java.util.UUID;

/** The sessions Spring Session keeps, as far as this module ends them. */
public interface OpenSessions {

    /** Ends every session of an account, wherever it is signed in. */
    void endAll(UUID account);
}
