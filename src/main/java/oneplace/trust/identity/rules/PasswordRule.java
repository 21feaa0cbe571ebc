package oneplace.trust.identity.rules;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a new password must be: long enough, and not one that is guessed first. No rule about kinds of characters (OWASP
 * ASVS 5.0, 6.2.1 and 6.2.5; NCSC, <em>Three random words</em>).
 */
public final class PasswordRule {

    private static final int LEAST = 12;
    private static final int MOST_BYTES = 72;
    private static final List<String> GUESSED = List.of(
            "password", "qwerty", "12345678", "letmein", "welcome", "iloveyou", "abcdefgh", "oneplace", "changeme");

    private PasswordRule() {}

    /** Why {@code password} is refused for the holder of {@code signInName}; empty when it is not. */
    public static Optional<String> refusal(String password, String signInName) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < LEAST) {
            return Optional.of("Use at least 12 characters: three random words are good");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return Optional.of("Use fewer characters: 72 bytes are the most");
        }
        boolean hasName = List.of(signInName.toLowerCase(Locale.ROOT).split("[.@_-]")).stream()
                .anyMatch(part -> part.length() > 3 && lower.contains(part));
        boolean guessed = GUESSED.stream().anyMatch(lower::contains);
        if (hasName || guessed || password.chars().distinct().count() < 5) {
            return Optional.of("This is easy to guess: use words that have nothing to do with each other or with you");
        }
        return Optional.empty();
    }
}
