package oneplace.record.exchange.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import oneplace.record.exchange.subscription.PermittedHosts.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostsAPlacePermitsTests {

    private static final PermittedHosts HOSTS = PermittedHosts.of("hooks.trust.example, https://other.example:8443,"
            + " client-7@one.example, inner.example private, http://localhost:9000, none, not a host, *.wide.example");

    private static Answer asked(String client, String endpoint) {
        return HOSTS.permits(client, URI.create(endpoint));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.trust.example/any/path",
                "https://HOOKS.trust.example:443/",
                "https://other.example:8443/",
            })
    void whatIsListedIsPermittedButNotInsideAPrivateNetwork(String endpoint) {
        assertThat(asked("anybody", endpoint)).isEqualTo(new Answer.Permitted(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://inner.example/", "http://localhost:9000/hook"})
    void whatIsListedAsPrivateOrNamesThisMachineMayLieInside(String endpoint) {
        assertThat(asked("anybody", endpoint)).isEqualTo(new Answer.Permitted(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.trust.example:8443/",
                "http://hooks.trust.example/",
                "https://hooks.trust.example.evil.example/",
                "https://xhooks.trust.example/",
                "https://other.example/",
                "https://one.example/",
                "https://localhost:9000/",
                "https://127.0.0.1/",
                "https://none/",
                "https://a.wide.example/",
                "https://169.254.169.254/latest/meta-data",
            })
    void whatIsNotListedIsRefusedWithASentence(String endpoint) {
        assertThat(asked("anybody", endpoint))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.reason()).endsWith("."));
    }

    @Test
    void whatIsListedForOneClientIsForThatOneOnly() {
        assertThat(asked("client-7", "https://one.example/")).isEqualTo(new Answer.Permitted(false));
        assertThat(asked("client-8", "https://one.example/")).isInstanceOf(Answer.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "198.18.0.1, true",
        "224.0.0.1, true",
        "255.255.255.255, true",
        "::1, true",
        "fe80::1, true",
        "fd00::1, true",
        "64:ff9b::a00:1, true",
        "2002:a00:1::1, true",
        "::ffff:10.0.0.1, true",
        "100.128.0.1, false",
        "172.32.0.1, false",
        "203.0.113.9, false",
        "2a00:1450:4009::1, false",
    })
    void privateAddressesAreKnown(String address, boolean inside) throws UnknownHostException {
        assertThat(PermittedHosts.isInside(InetAddress.getByName(address))).isEqualTo(inside);
    }
}
