package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/** A person is new in the index. Heard in the same transaction. */
public record PersonRegistered(PersonId id, long number, FactSource origin) {}
