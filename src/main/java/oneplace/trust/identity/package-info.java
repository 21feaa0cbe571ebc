/**
 * Who is asking: staff accounts and their sign-in, sessions, API clients and their tokens, and which addresses are open
 * to anybody. Owns the schema {@code identity}. Its words: a <em>staff member</em> is somebody signed in with both
 * factors; an <em>API client</em> is a system of an organisation; a <em>factor</em> is one proof of who one is.
 *
 * <p>It never decides who may see a person's record (that is {@code access}) and never tells a wrong password from an
 * unknown name.
 */
@ApplicationModule(allowedDependencies = {"base.kernel", "base.command", "base.database", "base.place", "trust.audit"})
@NullMarked
package oneplace.trust.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
