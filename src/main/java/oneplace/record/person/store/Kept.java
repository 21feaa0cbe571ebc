package oneplace.record.person.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored fact about a person.
 *
 * @param own whether it belongs to the living record itself, not to one joined to it
 * @param source the system that said it; empty when recorded here
 * @param ends the first day it no longer held; null while it does
 */
record Kept<T>(
        long key, boolean own, String source, @Nullable LocalDate ends, T value) {}
