package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/** A flag went up; it holds for the next request. Heard in the same transaction. */
public record FlagRaised(PersonId id, long number, Flag flag) {}
