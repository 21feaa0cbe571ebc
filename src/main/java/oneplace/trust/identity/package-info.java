/**
 * Who is asking: accounts of staff and of people themselves and their sign-in, here or at an outside <em>provider</em>;
 * sessions; API clients and their tokens; <em>apps</em> that act for somebody; how fast anybody may try; and which addresses
 * are open to anybody. Owns the schema {@code identity}. Its words: a <em>staff member</em> and a <em>person member</em> are
 * somebody signed in with both factors, at work or as themself; an <em>API client</em> is a system of an organisation; a
 * <em>factor</em> is one proof of who one is; <em>step-up</em> is to prove it again.
 *
 * <p>It never decides who may see a person's record (that is {@code access}) and never tells a wrong password from an
 * unknown name.
 */
@ApplicationModule(allowedDependencies = {"base.kernel", "base.command", "base.database", "base.place", "trust.audit"})
@NullMarked
package oneplace.trust.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
