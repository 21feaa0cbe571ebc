package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/** A flag came down. Heard in the same transaction. */
public record FlagLowered(PersonId id, long number, Flag flag) {}
