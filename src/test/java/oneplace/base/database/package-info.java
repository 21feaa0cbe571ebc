@NullMarked
package oneplace.base.database;

import org.jspecify.annotations.NullMarked;
