package oneplace.trust.identity.outside;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session remembers while somebody is away at a provider. Kept as text, like everything in a session.
 *
 * @param why what they went for
 * @param about to whom an account is being linked, or where to lead back to
 * @param by who asked for the link
 */
record Asked(
        String provider,
        Why why,
        String about,
        String by,
        String state,
        String nonce,
        String verifier,
        String redirect,
        Instant at) {

    /** What somebody goes to a provider for. */
    enum Why {
        SIGN_IN,
        CONFIRM,
        LINK
    }

    String text() {
        return Stream.of(
                        provider,
                        why.name(),
                        about,
                        by,
                        state,
                        nonce,
                        verifier,
                        redirect,
                        Long.toString(at.getEpochSecond()))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Optional<Asked> of(String text) {
        List<String> parts = Arrays.stream(text.split("&", -1))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .toList();
        return parts.size() != 9
                ? Optional.empty()
                : Optional.of(new Asked(
                        parts.get(0),
                        Why.valueOf(parts.get(1)),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        parts.get(5),
                        parts.get(6),
                        parts.get(7),
                        Instant.ofEpochSecond(Long.parseLong(parts.get(8)))));
    }
}
