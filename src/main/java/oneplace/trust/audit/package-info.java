/**
 * The tamper-evident log of who looked at what, and why. Owns the schema {@code audit}: the chained rows, the heads of
 * the chains and the list by person that answers "who has looked". Its words: a <em>look</em> is one request about any
 * number of people; a <em>chain</em> is the gapless run of looks one process wrote; a <em>signed head</em> is a signed
 * statement of where every chain stood.
 *
 * <p>It never decides who may look, never holds an identifier or clinical text, and never rewrites a row; at the end of
 * retention a role of its own empties it, and its place and hash stay. When it cannot write, nothing is answered.
 */
@ApplicationModule(allowedDependencies = {"base.kernel", "base.command", "base.database", "base.place"})
@NullMarked
package oneplace.trust.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
