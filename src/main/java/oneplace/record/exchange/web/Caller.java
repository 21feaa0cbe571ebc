package oneplace.record.exchange.web;

import oneplace.trust.access.Viewer;
import oneplace.trust.identity.Interaction;
import oneplace.trust.identity.Scopes;
import org.springframework.http.HttpStatus;

/**
 * Who calls.
 *
 * @param viewer as the record knows them
 * @param scopes what the token allows
 */
record Caller(Viewer viewer, Scopes scopes) {

    /** The same caller, if the token allows this. @throws Refusal 403 */
    Caller may(Interaction interaction, String type) {
        if (!permits(interaction, type)) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "The access token does not allow this with " + type + "; it needs a scope such as system/" + type
                            + "." + interaction.letter() + ".");
        }
        return this;
    }

    boolean permits(Interaction interaction, String type) {
        return scopes.permits(type, interaction);
    }
}
