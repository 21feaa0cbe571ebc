/**
 * The pages on which a place administrator sees and changes the place: settings with preview, reason and history,
 * organisations and teams, and what the pack says; and the page on which everybody reads the access policy.
 *
 * <p>Owns no tables and no rules: it asks and tells {@code base.place}, which may not know who is signed in; that is why
 * these pages are a room of their own. Never shows a person.
 */
@ApplicationModule(
        displayName = "Administration",
        allowedDependencies = {
            "base.kernel",
            "base.place",
            "trust.access",
            "trust.access :: policy",
            "trust.identity",
            "trust.shell",
            "trust.shell :: tag"
        })
@NullMarked
package oneplace.trust.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
