/** Planted: says it leans on nobody, and does. */
@ApplicationModule(allowedDependencies = {})
package planted.modules.lower;

import org.springframework.modulith.ApplicationModule;
