package oneplace.base.place;

import java.time.Instant;

/**
 * What an organisation was from one change on, as its history shows it.
 *
 * @param who the pack, or who was signed in
 * @param as what was known of it from then on
 */
public record OrganisationChange(Instant at, String who, GivenBy givenBy, String reason, Organisation as) {}
