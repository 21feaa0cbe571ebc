/** Planted: what the other leans on. */
@ApplicationModule(allowedDependencies = {})
package planted.modules.upper;

import org.springframework.modulith.ApplicationModule;
