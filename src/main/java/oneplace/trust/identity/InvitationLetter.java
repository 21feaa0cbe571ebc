package oneplace.trust.identity;

import java.time.Instant;

/**
 * What stands on the letter of an invitation. The code is shown once and kept nowhere.
 *
 * @param code twelve characters in groups of four
 */
public record InvitationLetter(String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "InvitationLetter[…]";
    }
}
