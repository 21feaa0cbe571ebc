package oneplace.trust.identity.pace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Optional;
import oneplace.base.command.RunOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * From which address a request comes. Behind a proxy that is the last address in {@code X-Forwarded-For}: the proxy wrote it;
 * what stands before came from outside and may be anything. Without a proxy the header says nothing. Of an IPv6 address only
 * the network counts (its first 64 bits): one household has all the others.
 */
@Component
class Whence {

    private final boolean behindProxy;

    @Autowired
    Whence(Optional<RunOptions> options) {
        this(options.map(RunOptions::behindProxy).orElse(false));
    }

    Whence(boolean behindProxy) {
        this.behindProxy = behindProxy;
    }

    String address(HttpServletRequest request) {
        String last = behindProxy ? last(request.getHeaders("X-Forwarded-For")) : "";
        return network(last.isEmpty() ? String.valueOf(request.getRemoteAddr()) : last);
    }

    private static String last(Enumeration<String> headers) {
        String last = "";
        while (headers.hasMoreElements()) {
            String header = headers.nextElement();
            last = header.substring(header.lastIndexOf(',') + 1).strip();
        }
        return last;
    }

    private static String network(String address) {
        if (address.indexOf(':') == address.lastIndexOf(':') || address.contains(".")) {
            return address;
        }
        String[] groups = address.replace("[", "").split("::", 2)[0].split(":");
        return String.join(":", Arrays.copyOf(groups, Math.min(groups.length, 4))) + "::/64";
    }
}
