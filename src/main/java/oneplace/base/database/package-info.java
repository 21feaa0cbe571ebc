/**
 * The database under the house: our own launcher of PostgreSQL (durable, with passwords and checksums, on loopback), the
 * two roles, backup and restore, and {@code verify}. Owns the data folder and no table. It never reads a module's rows.
 */
@ApplicationModule(allowedDependencies = {"base.kernel", "base.command"})
@NullMarked
package oneplace.base.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
