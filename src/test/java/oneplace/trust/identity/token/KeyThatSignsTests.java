package oneplace.trust.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import oneplace.trust.identity.kept.SealedKeys;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;

class KeyThatSignsTests {

    private static final String ISSUER = "http://localhost:8080";

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final InMemory kept = new InMemory();
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final SigningKeys keys = new SigningKeys(kept, clock);

    @Test
    void isTheSameAfterARestart() {
        RSAKey before = keys.current();
        assertThat(new SigningKeys(kept, clock).current()).isEqualTo(before);
        assertThat(kept.keys).hasSize(1);
    }

    @Test
    void isReplacedAfterNinetyDaysAndStillKnownForADay() {
        RSAKey first = keys.current();
        now = now.plus(SigningKeys.SIGNS).plusSeconds(1);
        RSAKey second = keys.current();
        assertThat(second.getKeyID()).isNotEqualTo(first.getKeyID());
        assertThat(keys.all().getKeyByKeyId(first.getKeyID())).isNotNull();
        now = now.plus(Duration.ofHours(25));
        assertThat(keys.current().getKeyID()).isEqualTo(second.getKeyID());
        assertThat(keys.all().getKeyByKeyId(first.getKeyID())).isNull();
    }

    @Test
    void isReplacedOnRequestWithoutRefusingTheTokensOfTheOneBefore() throws JOSEException {
        String token = token(all -> {});
        keys.rotate();
        assertThatCode(() -> decoder().decode(token)).doesNotThrowAnyException();
    }

    @Test
    void isBelievedOnlyForOurAudienceIssuerTypeAndTime() throws JOSEException {
        assertThatCode(() -> decoder().decode(token(all -> {}))).doesNotThrowAnyException();
        refused(token(all -> all.audience("somebody-else")), "another audience");
        refused(token(all -> all.audience(List.of())), "no audience");
        refused(token(all -> all.issuer("http://elsewhere")), "another issuer");
        refused(token(all -> all.expirationTime(null)), "no end");
        refused(token(all -> all.notBeforeTime(Date.from(now.plusSeconds(60)))), "not yet");
        refused(token("JWT", all -> {}), "an ID token");
        String old = token(all -> {});
        now = now.plus(ClientRegistrations.LIFE).plusSeconds(1);
        refused(old, "expired");
    }

    private void refused(String token, String why) {
        assertThatThrownBy(() -> decoder().decode(token)).as(why).isInstanceOf(JwtException.class);
    }

    private String token(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        return token("at+jwt", change);
    }

    private String token(String type, Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
        RSAKey key = keys.current();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(Tokens.AUDIENCE)
                .subject("demo")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ClientRegistrations.LIFE)));
        change.accept(claims);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(key.getKeyID())
                        .type(new JOSEObjectType(type))
                        .build(),
                claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private JwtDecoder decoder() {
        Tokens tokens = new Tokens();
        return tokens.jwtDecoder(
                tokens.publishedKeys(keys),
                AuthorizationServerSettings.builder().issuer(ISSUER).build(),
                clock);
    }

    /** Keys in memory, newest first. */
    private static final class InMemory implements SealedKeys {

        private final List<Key> keys = new ArrayList<>();

        @Override
        public List<Key> all() {
            return List.copyOf(keys);
        }

        @Override
        public void insert(Key key) {
            keys.addFirst(key);
        }

        @Override
        public void delete(String kid) {
            keys.removeIf(key -> key.kid().equals(kid));
        }
    }
}
