package oneplace.trust.identity.outside;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.trust.identity.rules.OutsideProfile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/** Providers as the framework knows them: discovered from their issuer when first asked for, and kept. */
@Component
class Registrations {

    private final Map<Provider, ClientRegistration> known = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when the provider does not answer, or not as the issuer it should be */
    ClientRegistration of(Provider provider, String redirect) {
        ClientRegistration discovered = known.computeIfAbsent(provider, Registrations::discover);
        return ClientRegistration.withClientRegistration(discovered)
                .redirectUri(redirect)
                .build();
    }

    private static ClientRegistration discover(Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
                .registrationId(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.secret().orElse(""))
                .clientAuthenticationMethod(
                        provider.key().isPresent()
                                ? ClientAuthenticationMethod.PRIVATE_KEY_JWT
                                : provider.profile() == OutsideProfile.CIS2
                                        ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                                        : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .scope(provider.profile().scopes())
                .userNameAttributeName("sub")
                .redirectUri("{baseUrl}/sign-in/back/{registrationId}")
                .build();
    }

    /** Our private key for a provider, marked with the algorithm it wants. */
    static JWK key(Provider provider) {
        Path file = provider.key().orElseThrow();
        try {
            return new RSAKey.Builder(RSAKey.parse(Files.readString(file)))
                    .algorithm(JWSAlgorithm.parse(provider.profile().algorithm()))
                    .build();
        } catch (IOException | ParseException e) {
            throw new IllegalArgumentException(file + " is no private key (JSON Web Key, RSA)", e);
        }
    }
}
