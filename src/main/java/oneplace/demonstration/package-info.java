/**
 * The people who are not there: seven invented stories told by many organisations, some two hundred more invented
 * people with clinical records, and the tool that makes any number of them.
 *
 * <p>Owns the words <em>story</em>, <em>event</em> (of a story) and <em>population</em>. Everything it brings enters
 * through the front doors of the other modules, exactly as a real partner's data would; it keeps
 * nothing but which steps of its loading are done.
 * Never looked at by another module: remove the package and the product is whole.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "base.kernel",
            "base.command",
            "base.place",
            "trust.identity",
            "trust.access",
            "record.person",
            "record.person :: fhir",
            "record.sharedrecord"
        })
@NullMarked
package oneplace.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
