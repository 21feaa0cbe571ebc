package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/**
 * A merge was undone: what was under {@code fromNumber} before it is again. Heard in the same transaction.
 *
 * @param merge the number of the merge that was undone
 */
public record PersonsUnmerged(
        long merge, PersonId from, long fromNumber, PersonId into, long intoNumber, String reason) {}
