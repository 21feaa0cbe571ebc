package oneplace.trust.identity.outside;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import oneplace.trust.identity.kept.OpenSessions;
import oneplace.trust.identity.kept.OutsideAccounts;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Service;

/**
 * Signing out in both houses: from here by OpenID Connect RP-Initiated Logout 1.0, from there by Back-Channel Logout 1.0,
 * whose token ends every session of the account it names.
 */
@Service
public class SignedOutThere {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration OLD = Duration.ofMinutes(5);

    private final Registrations registrations;
    private final OutsideAccounts links;
    private final OpenSessions sessions;
    private final Clock clock;

    SignedOutThere(Registrations registrations, OutsideAccounts links, OpenSessions sessions, Clock clock) {
        this.registrations = registrations;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The address that signs somebody out at the provider too, if it has one. */
    public Optional<String> address(Provider provider, String idToken, String after) {
        Object end = registration(provider)
                .getProviderDetails()
                .getConfigurationMetadata()
                .get("end_session_endpoint");
        return Optional.ofNullable(end)
                .map(address -> address + "?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                        + URLEncoder.encode(after, StandardCharsets.UTF_8));
    }

    /** Ends the sessions of whoever a logout token names; false when it is no good token of this provider for us. */
    public boolean told(Provider provider, String token) {
        try {
            NimbusJwtDecoder tokens = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            registration(provider).getProviderDetails().getJwkSetUri()))
                    .jwsAlgorithm(Objects.requireNonNull(
                            SignatureAlgorithm.from(provider.profile().algorithm())))
                    .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier((type, context) -> {}))
                    .build();
            // its type is logout+jwt where a provider follows the specification, which the usual check refuses
            tokens.setJwtValidator(new JwtTimestampValidator());
            Jwt told = tokens.decode(token);
            Optional<UUID> account = forUs(provider, told)
                    ? Optional.ofNullable(told.getSubject())
                            .flatMap(subject -> links.account(provider.issuer().toString(), subject))
                    : Optional.empty();
            account.ifPresent(sessions::endAll);
            return forUs(provider, told);
        } catch (JwtException e) {
            return false;
        }
    }

    private boolean forUs(Provider provider, Jwt token) {
        Instant issued = token.getIssuedAt();
        return provider.issuer().toString().equals(token.getClaimAsString("iss"))
                && token.getAudience() != null
                && token.getAudience().contains(provider.clientId())
                && token.getClaims().get("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !token.hasClaim("nonce")
                && issued != null
                && issued.isAfter(clock.instant().minus(OLD));
    }

    private ClientRegistration registration(Provider provider) {
        return registrations.of(provider, "{baseUrl}");
    }
}
