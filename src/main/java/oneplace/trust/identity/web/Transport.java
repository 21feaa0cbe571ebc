package oneplace.trust.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import oneplace.base.command.RunOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How requests come: over plain HTTP on loopback, or through a proxy that ends TLS. Over TLS a cookie's name begins with
 * {@code __Host-}, which browsers accept only with Secure, for the whole host and for no other (RFC 6265bis §4.1.3.2).
 */
@Component
class Transport {

    private final boolean secure;

    @Autowired
    Transport(Optional<RunOptions> options) {
        this(options.map(RunOptions::behindProxy).orElse(false));
    }

    Transport(boolean secure) {
        this.secure = secure;
    }

    /** Whether browsers reach us over TLS. */
    boolean secure() {
        return secure;
    }

    /** How browsers address this house: {@code https://record.example}, from the request they sent. */
    String address(HttpServletRequest request) {
        return (secure ? "https://" : "http://") + request.getHeader("Host");
    }

    /** The full name of the cookie {@code name}. */
    String cookie(String name) {
        return secure ? "__Host-" + name : name;
    }
}
