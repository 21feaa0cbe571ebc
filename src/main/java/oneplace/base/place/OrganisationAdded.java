package oneplace.base.place;

/** An organisation joined the place. Heard in the same transaction, after its row and its parent's are stored. */
public record OrganisationAdded(Organisation organisation) {}
