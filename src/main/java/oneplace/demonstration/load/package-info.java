/** Brings the demonstration in through the front doors of the other modules, step by step, each step once. */
@NullMarked
package oneplace.demonstration.load;

import org.jspecify.annotations.NullMarked;
