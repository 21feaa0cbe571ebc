/** The front step: reads the command line, starts the database, opens the house. */
@NullMarked
package oneplace;

import org.jspecify.annotations.NullMarked;
