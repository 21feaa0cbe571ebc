package oneplace.base.place;

/** What is known of a team was changed; its number and code are the same. Heard in the same transaction. */
public record TeamChanged(Team team, Team before) {}
