/**
 * The few values every room of the house speaks in: who a person is, what kind of information something is, and why
 * somebody may look. Open to all modules; never more than ten types; no Spring, no SQL, no clock.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package oneplace.base.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
