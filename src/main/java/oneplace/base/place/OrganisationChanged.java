package oneplace.base.place;

/** What is known of an organisation was changed; its number and code are the same. Heard in the same transaction. */
public record OrganisationChanged(Organisation organisation, Organisation before) {}
