/**
 * The words of the command line: what a command is, what a check is, and the options they share. Owns no table; the
 * modules bring their commands and checks as beans.
 */
@ApplicationModule(allowedDependencies = {"base.kernel"})
@NullMarked
package oneplace.base.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
