package oneplace.trust.identity.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a provider of identities asks of us and tells us, beyond OpenID Connect itself. */
public enum OutsideProfile {
    /**
     * Keycloak, and any provider that says how somebody signed in by {@code acr} or {@code amr} (OpenID Connect Core 1.0, 2;
     * RFC 8176).
     */
    KEYCLOAK("RS256", List.of("openid", "profile"), Map.of()) {
        @Override
        Optional<String> refusal(Map<String, Object> claims) {
            return Optional.empty();
        }

        @Override
        boolean strong(Map<String, Object> claims, Set<String> counted) {
            return counted.contains(text(claims.get("acr")))
                    || texts(claims.get("amr")).stream().anyMatch(counted::contains);
        }
    },

    /**
     * NHS login, for people themselves: vectors of trust are demanded and what comes back is held against them, since a
     * provider may answer with less. P9 is a person proved by documents; Cp.Cd, Cp.Ck and Cm are two factors. Source: NHS
     * login, <em>Vectors of trust</em> and <em>Interface specification</em>, chapter 4.
     */
    NHSLOGIN("RS512", List.of("openid", "profile"), Map.of("vtr", "[\"P9.Cp.Cd\",\"P9.Cp.Ck\",\"P9.Cm\"]")) {
        @Override
        Optional<String> refusal(Map<String, Object> claims) {
            return VECTORS.contains(text(claims.get("vot")))
                    ? Optional.empty()
                    : Optional.of("the provider has not proved who this is as far as a record needs");
        }

        @Override
        boolean strong(Map<String, Object> claims, Set<String> counted) {
            return true; // each vector that is not refused says two factors
        }
    },

    /**
     * NHS Care Identity Service 2, for staff: authenticators of level AAL2 or AAL3, and national roles. Source: NHS England,
     * CIS2 Authentication, <em>Authenticator guidance</em> and <em>Scopes and claims</em>.
     */
    CIS2("RS256", List.of("openid", "profile", "nationalrbacaccess"), Map.of("acr_values", "AAL2_OR_AAL3_ANY")) {
        @Override
        Optional<String> refusal(Map<String, Object> claims) {
            return level(claims) >= 2
                    ? Optional.empty()
                    : Optional.of("the provider has not proved who this is as far as a record needs");
        }

        @Override
        boolean strong(Map<String, Object> claims, Set<String> counted) {
            return true; // every authenticator of these levels has two factors
        }
    };

    private static final Set<String> VECTORS = Set.of("P9.Cp.Cd", "P9.Cp.Ck", "P9.Cm");

    private final String algorithm;
    private final List<String> scopes;
    private final Map<String, String> asked;

    OutsideProfile(String algorithm, List<String> scopes, Map<String, String> asked) {
        this.algorithm = algorithm;
        this.scopes = scopes;
        this.asked = asked;
    }

    /** The one algorithm its ID tokens, and our proofs to it, are signed with. */
    public String algorithm() {
        return algorithm;
    }

    /** The scopes asked for. */
    public List<String> scopes() {
        return scopes;
    }

    /** Parameters that every request carries. */
    public Map<String, String> asked() {
        return asked;
    }

    /** Why somebody with these claims of an ID token may not come in, if they may not. */
    abstract Optional<String> refusal(Map<String, Object> claims);

    /** Whether the claims say that two factors were proved; {@code counted} are values of acr and amr that say so. */
    abstract boolean strong(Map<String, Object> claims, Set<String> counted);

    /** The profile of a word in small letters. */
    public static Optional<OutsideProfile> of(String word) {
        return Arrays.stream(values())
                .filter(profile -> profile.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    private static int level(Map<String, Object> claims) {
        String said = text(claims.get("authentication_assurance_level"));
        String level = said.isEmpty() ? text(claims.get("acr")).replaceFirst("^AAL([0-9]).*$", "$1") : said;
        return level.matches("[0-9]") ? Integer.parseInt(level) : 0;
    }

    private static String text(@Nullable Object claim) {
        return claim == null ? "" : claim.toString();
    }

    private static Collection<String> texts(@Nullable Object claim) {
        return claim instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of(text(claim));
    }
}
