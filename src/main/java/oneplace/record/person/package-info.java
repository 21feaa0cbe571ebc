/**
 * The index of people: who is who. Owns NHS numbers, names, dates, addresses, memberships, communication needs, flags,
 * the circle of support, tracing, matching and merging, and the words <em>person</em>, <em>trace</em>, <em>match</em>,
 * <em>recognise</em>, <em>merge</em>, <em>protection</em>, <em>membership</em>, <em>need</em> and <em>circle</em>.
 *
 * <p>Corrects by adding: names and addresses end, they do not vanish; a merge can be undone and loses nothing.
 *
 * <p>Never decides who may see a record, and never holds anything of a person's care.
 */
@ApplicationModule(
        displayName = "Person",
        allowedDependencies = {
            "base.kernel",
            "base.command",
            "base.place",
            "base.rulebook",
            "trust.audit",
            "trust.identity",
            "trust.access",
            "trust.shell",
            "trust.shell :: tag"
        })
@NullMarked
package oneplace.record.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
