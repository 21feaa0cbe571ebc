/** Keeps the place in its tables, loads packs into it, and hands out what holds now. All SQL of the module is here. */
@NullMarked
package oneplace.base.place.store;

import org.jspecify.annotations.NullMarked;
