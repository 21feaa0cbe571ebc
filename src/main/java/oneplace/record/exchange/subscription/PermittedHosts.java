package oneplace.record.exchange.subscription;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a place lets notifications go. A subscriber names any address; without this list the place's own network could be
 * made to answer it (OWASP, <em>Server-Side Request Forgery Prevention</em>: an allow-list, no redirects, no private
 * addresses).
 *
 * <p>Written with commas between: {@code hooks.trust.example} (https, port 443), {@code https://hooks.trust.example:8443},
 * {@code http://localhost:9000} (not encrypted: for trials), {@code client-7@hooks.trust.example} (for this client alone),
 * {@code hooks.trust.example private} (may lie in a private network). What cannot be read permits nothing.
 */
final class PermittedHosts {

    private static final Pattern ENTRY =
            Pattern.compile("(?:([A-Za-z0-9._-]{1,100})@)?(?:(https?)://)?([A-Za-z0-9.-]+|\\[[0-9a-fA-F:]+])"
                    + "(?::([0-9]{1,5}))?( private)?");

    private final List<Entry> entries;

    private PermittedHosts(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * One permission.
     *
     * @param client for whom; empty: for everybody
     * @param inside whether the host may lie in a private network
     */
    private record Entry(String client, String scheme, String host, int port, boolean inside) {

        boolean names(String asking, URI endpoint) {
            return (client.isEmpty() || client.equals(asking))
                    && scheme.equals(schemeOf(endpoint))
                    && host.equals(hostOf(endpoint))
                    && port == portOf(endpoint);
        }
    }

    /** What the place says of an address. */
    sealed interface Answer {

        /** Notifications may go there. @param inside even if it lies in a private network */
        record Permitted(boolean inside) implements Answer {}

        /** They may not; why, for people. */
        record Refused(String reason) implements Answer {}
    }

    static PermittedHosts of(String setting) {
        return new PermittedHosts(Arrays.stream(setting.split(","))
                .map(String::strip)
                .map(PermittedHosts::entry)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Entry> entry(String text) {
        Matcher parts = ENTRY.matcher(text);
        if (!parts.matches() || text.equals("none")) {
            return Optional.empty();
        }
        String scheme = Objects.requireNonNullElse(parts.group(2), "https");
        String host = parts.group(3).toLowerCase(Locale.ROOT);
        int port = parts.group(4) == null ? usualPort(scheme) : Integer.parseInt(parts.group(4));
        // who names this machine, or an address, has said where it is
        boolean inside = parts.group(5) != null || host.equals("localhost") || host.matches("[0-9.]+|\\[.*]");
        return Optional.of(new Entry(Objects.requireNonNullElse(parts.group(1), ""), scheme, host, port, inside));
    }

    /** Whether notifications of a client may go to an address. */
    Answer permits(String client, URI endpoint) {
        Optional<Entry> found =
                entries.stream().filter(entry -> entry.names(client, endpoint)).findFirst();
        if (found.isPresent()) {
            return new Answer.Permitted(found.get().inside());
        }
        return new Answer.Refused(
                schemeOf(endpoint).equals("http")
                        ? "The address is not encrypted (https), which this place does not permit for it."
                        : "This place does not send to the host " + hostOf(endpoint)
                                + " yet; an administrator permits it under Settings.");
    }

    /**
     * Whether an address lies where only a permission that says so reaches: this machine, private and shared networks,
     * link-local and multicast addresses (RFC 1918, 4193, 6598, 3927, 6890).
     */
    static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean shared = bytes.length == 4
                && ((bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64
                        || bytes[0] == 0
                        || (bytes[0] & 0xff) >= 240
                        || (bytes[0] & 0xff) == 192 && bytes[1] == 0 && bytes[2] == 0
                        || (bytes[0] & 0xff) == 198 && (bytes[1] & 0xfe) == 18);
        boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
        // an IPv4 address inside an IPv6 one (NAT64, 6to4) leads where the inner one does
        boolean translated = bytes.length == 16
                && (bytes[0] == 0x20 && bytes[1] == 0x02
                        || bytes[0] == 0 && (bytes[1] & 0xff) == 0x64 && (bytes[2] & 0xff) == 0xff);
        return shared
                || unique
                || translated
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }

    private static String schemeOf(URI endpoint) {
        return endpoint.getScheme().toLowerCase(Locale.ROOT);
    }

    private static String hostOf(URI endpoint) {
        return endpoint.getHost().toLowerCase(Locale.ROOT);
    }

    private static int portOf(URI endpoint) {
        return endpoint.getPort() < 0 ? usualPort(schemeOf(endpoint)) : endpoint.getPort();
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }
}
