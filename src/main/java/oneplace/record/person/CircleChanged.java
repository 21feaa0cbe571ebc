package oneplace.record.person;

import oneplace.base.kernel.PersonId;

/** A circle of support, or whom to ask to get things changed, is another. Heard in the same transaction. */
public record CircleChanged(PersonId id, long number) {}
