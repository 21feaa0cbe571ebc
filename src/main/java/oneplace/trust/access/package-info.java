/**
 * Who may see what of whom. Owns the schema {@code access}: relationships between teams and people, people's sharing
 * choices and opt-outs, whom they let speak for them, emergencies, and agreements between organisations. Its words: a <em>viewer</em> is who asks; <em>sight</em> is what a viewer may see of a person, as SQL that
 * every read of the record carries inside; a <em>relationship</em> is why; a <em>mandate</em> is what a viewer is here for. What
 * opens what is decided by the policy in {@code policy/}.
 *
 * <p>It is keyed by numbers that other modules tell it, never reads the record, and never shows anybody anything.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"base.kernel", "base.place", "base.command", "trust.audit", "trust.identity"})
@NullMarked
package oneplace.trust.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
