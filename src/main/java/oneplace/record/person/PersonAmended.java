package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/** What is known of a person changed. Heard in the same transaction. */
public record PersonAmended(PersonId id, long number, FactSource origin) {}
