package oneplace.trust.identity.outside;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import oneplace.trust.identity.rules.OutsideProfile;
import oneplace.trust.identity.rules.OutsideRoles;

/**
 * Somebody who looks after accounts that open this house too.
 *
 * @param name in addresses: {@code work}
 * @param title on the button: "Sign in with your work account"
 * @param issuer as its tokens name it
 * @param clientId who we are to it
 * @param secret what we share with it; empty when we sign instead
 * @param key a file with our private key as a JSON Web Key, for providers that ask for a signed proof
 * @param roles what its words for people's work are here
 * @param secondFactor values of {@code acr} and {@code amr} that mean two factors
 */
public record Provider(
        String name,
        String title,
        OutsideProfile profile,
        URI issuer,
        String clientId,
        Optional<String> secret,
        Optional<Path> key,
        OutsideRoles roles,
        Set<String> secondFactor) {

    public Provider {
        secondFactor = Set.copyOf(secondFactor);
        if (secret.isPresent() == key.isPresent()) {
            throw new IllegalArgumentException("a provider is shown either a secret or a signed proof");
        }
    }

    @Override
    public String toString() {
        return "Provider[" + name + "]";
    }
}
