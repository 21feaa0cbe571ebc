package oneplace.base.place;

/** A team joined the place. Heard in the same transaction, after its row is stored. */
public record TeamAdded(Team team) {}
