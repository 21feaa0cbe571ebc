/**
 * The public rules that the software applies: each with its source, its version and worked examples, listed for anyone to
 * read and to try, on pages and as an interface for machines. Owns the words <em>rule, finding, because</em>.
 *
 * <p>Modules register their rules as beans of type {@link oneplace.base.rulebook.Rule}. It never stores what was asked,
 * never decides about a person, and knows nobody.
 */
@ApplicationModule(allowedDependencies = {"base.kernel"})
@NullMarked
package oneplace.base.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
