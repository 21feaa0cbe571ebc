/**
 * People for trials. A public generator invents bodies and their care; this package moves those people to Bath and
 * North East Somerset: other names, numbers in the 999 range, addresses that do not exist, invented practices.
 */
@NullMarked
package oneplace.demonstration.population;

import org.jspecify.annotations.NullMarked;
