package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/**
 * Two records turned out to be one person's. Who keeps rows under {@code fromNumber} lets {@code intoNumber} answer for
 * them, and remembers which, under {@code merge}, so that it can be undone. Heard in the same transaction.
 *
 * @param merge the number of this merge
 */
public record PersonsMerged(
        long merge, PersonId from, long fromNumber, PersonId into, long intoNumber, String reason) {}
