package oneplace.trust.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a token allows, as SMART scopes: version 2 ({@code system/Patient.rs}, letters of {@code cruds} in that order) and
 * version 1 ({@code system/Patient.read}, {@code .write}, {@code .*}). A scope that cannot be read allows nothing; a scope
 * with a query ({@code ?category=…}) is such a one. Scopes of apps begin with {@code patient/} or {@code user/}: what they
 * allow of a type is read alike, and of whom is decided by who asks.
 */
public final class Scopes {

    private static final Pattern SCOPE =
            Pattern.compile("(system|patient|user)/(\\*|[A-Z][A-Za-z]{1,63})\\.(c?r?u?d?s?|read|write|\\*)");

    private final Set<String> granted;
    private final List<Wanted> understood;

    /** @param granted scopes as text */
    public Scopes(Set<String> granted) {
        this.granted = Set.copyOf(granted);
        this.understood = this.granted.stream()
                .map(Scopes::parse)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The scopes as text. */
    public Set<String> granted() {
        return granted;
    }

    /** Scopes written with spaces between them. */
    public static Scopes of(String text) {
        return new Scopes(Arrays.stream(text.split(" "))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.toSet()));
    }

    /** Whether {@code interaction} with resources of {@code type} ("Patient") is allowed. */
    public boolean permits(String type, Interaction interaction) {
        for (Wanted scope : understood) {
            if (scope.reaches(type) && scope.interactions.contains(interaction)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a client with these scopes may be given {@code asked}: the same, or less. */
    public boolean covers(String asked) {
        Wanted wanted = parse(asked);
        return granted.contains(asked)
                || (wanted != null
                        && understood.stream()
                                .anyMatch(scope -> scope.of.equals(wanted.of)
                                        && scope.reaches(wanted.type)
                                        && scope.interactions.containsAll(wanted.interactions)));
    }

    /** Whether {@code scope} is one of a system's that can be read and allows something. */
    public static boolean isScope(String scope) {
        Wanted wanted = parse(scope);
        return wanted != null && wanted.of.equals("system");
    }

    /** Whether {@code scope} is one of an app's, for a person or for staff, that can be read and allows something. */
    static boolean isOfApp(String scope) {
        Wanted wanted = parse(scope);
        return wanted != null && !wanted.of.equals("system");
    }

    private static @Nullable Wanted parse(String scope) {
        Matcher parts = SCOPE.matcher(scope);
        if (!parts.matches() || parts.group(3).isEmpty()) {
            return null;
        }
        String letters = parts.group(3);
        EnumSet<Interaction> interactions = EnumSet.noneOf(Interaction.class);
        for (Interaction interaction : Interaction.values()) {
            if (switch (letters) {
                case "*" -> true;
                case "read" -> interaction.reading();
                case "write" -> !interaction.reading();
                default -> letters.indexOf(interaction.letter()) >= 0;
            }) {
                interactions.add(interaction);
            }
        }
        return new Wanted(parts.group(1), parts.group(2), interactions);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scopes scopes && granted.equals(scopes.granted);
    }

    @Override
    public int hashCode() {
        return granted.hashCode();
    }

    @Override
    public String toString() {
        return String.join(" ", granted);
    }

    private record Wanted(String of, String type, Set<Interaction> interactions) {

        boolean reaches(String other) {
            return type.equals("*") || type.equals(other);
        }
    }
}
