package oneplace.trust.identity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session holds: who, how far they have proved it, and since when. Kept as text, so that nothing but text is ever
 * read back.
 *
 * @param factor 1 after the password, 2 after the second factor
 * @param since when the password was right
 * @param seen when last asked for anything, to the minute
 * @param confirmed when they last proved who they are with everything that is asked for; {@link Instant#EPOCH} for not yet
 */
public record SignedIn(UUID staff, int factor, Instant since, Instant seen, Instant confirmed) {

    /** Signed in with a password only, now. */
    public static SignedIn withPassword(UUID staff, Instant now) {
        return new SignedIn(staff, 1, now, now, Instant.EPOCH);
    }

    /** The same after the second factor. */
    public SignedIn withSecondFactor(Instant now) {
        return new SignedIn(staff, 2, since, now, now);
    }

    /** The same, seen now. */
    public SignedIn seenAt(Instant now) {
        return new SignedIn(staff, factor, since, now, confirmed);
    }

    /** Whether they proved who they are with everything that is asked for, less than {@code fresh} ago. */
    public boolean confirmedWithin(Duration fresh, Instant now) {
        return factor == 2 && now.isBefore(confirmed.plus(fresh));
    }

    /** Whether the session is over: idle too long, or begun too long ago (quality, <em>Sessions</em>). */
    public boolean over(Instant now, Duration idle, Duration absolute) {
        return !now.isBefore(seen.plus(idle)) || !now.isBefore(since.plus(absolute));
    }

    /** As text. */
    public String text() {
        return staff + " " + factor + " " + since.getEpochSecond() + " " + seen.getEpochSecond() + " "
                + confirmed.getEpochSecond();
    }

    /** From text; empty when it is none of ours. */
    public static Optional<SignedIn> of(String text) {
        String[] parts = text.split(" ");
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(new SignedIn(
                            UUID.fromString(parts[0]),
                            Integer.parseInt(parts[1]),
                            Instant.ofEpochSecond(Long.parseLong(parts[2])),
                            Instant.ofEpochSecond(Long.parseLong(parts[3])),
                            Instant.ofEpochSecond(Long.parseLong(parts[4]))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
