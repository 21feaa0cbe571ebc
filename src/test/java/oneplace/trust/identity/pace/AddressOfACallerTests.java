package oneplace.trust.identity.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AddressOfACallerTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void withoutAProxyItIsWhereTheConnectionComesFromWhateverIsWritten() {
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        assertThat(new Whence(false).address(request)).isEqualTo("192.0.2.7");
    }

    @Test
    void behindAProxyItIsWhatTheProxyWroteAndNothingBefore() {
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9, 198.51.100.1");
        assertThat(new Whence(true).address(request)).isEqualTo("198.51.100.1");
        request.addHeader("X-Forwarded-For", "198.51.100.2");
        assertThat(new Whence(true).address(request)).isEqualTo("198.51.100.2");
    }

    @Test
    void behindAProxyThatWritesNothingItIsTheProxy() {
        request.setRemoteAddr("127.0.0.1");
        assertThat(new Whence(true).address(request)).isEqualTo("127.0.0.1");
    }

    @Test
    void ofTheNewerAddressesOnlyTheNetworkCounts() {
        request.setRemoteAddr("2001:db8:1:2:3:4:5:6");
        assertThat(new Whence(false).address(request)).isEqualTo("2001:db8:1:2::/64");
        request.setRemoteAddr("2001:db8:1:2:ffff:4:5:6");
        assertThat(new Whence(false).address(request)).isEqualTo("2001:db8:1:2::/64");
        request.setRemoteAddr("2001:db8::1");
        assertThat(new Whence(false).address(request)).isEqualTo("2001:db8::/64");
    }
}
