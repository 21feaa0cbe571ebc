/**
 * The frame round every page: header, navigation, footer, role homes, the panels that modules contribute to shared
 * pages, and the tags (`src/main/jte/tag`) from which all pages are built.
 *
 * <p>Owns the words <em>frame, visitor, navigation item, home, panel</em>. It never reads a record and never decides who
 * may see one: modules bring what they may show, and the frame shows it.
 */
@ApplicationModule(allowedDependencies = {"base.kernel", "base.place", "trust.audit", "trust.identity"})
@NullMarked
package oneplace.trust.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
