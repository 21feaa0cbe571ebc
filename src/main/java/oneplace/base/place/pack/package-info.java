/** The place-pack format: what each file holds, how it is read with its lines and columns, and what refuses it. */
@NullMarked
package oneplace.base.place.pack;

import org.jspecify.annotations.NullMarked;
