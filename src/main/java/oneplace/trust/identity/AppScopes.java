package oneplace.trust.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an app may ask for (SMART App Launch 2.2, <em>Scopes and launch context</em>): {@code patient/} of a person's own record,
 * to read only; {@code user/} of what a member of staff may do; and who they are. Scopes with a query are not known here.
 */
public final class AppScopes {

    /** That the app may act while its holder is away. */
    public static final String OFFLINE = "offline_access";
    /** That the app is told whose record it is. */
    public static final String PATIENT = "launch/patient";

    private static final Set<String> PLAIN = Set.of("openid", "fhirUser", "profile", OFFLINE, PATIENT);

    private AppScopes() {}

    /** Whether an app may be registered with a scope. */
    public static boolean known(String scope) {
        return PLAIN.contains(scope)
                || (scope.startsWith("patient/") && Scopes.isOfApp(scope) && readsOnly(scope))
                || (scope.startsWith("user/") && Scopes.isOfApp(scope));
    }

    /** Whether an app with {@code registered} may ask for {@code asked}, of a person or of staff. */
    public static boolean mayAsk(Set<String> registered, String asked, boolean person) {
        boolean theirs = PLAIN.contains(asked)
                ? person || !asked.equals(PATIENT)
                : asked.startsWith(person ? "patient/" : "user/");
        return theirs && known(asked) && (registered.contains(asked) || new Scopes(registered).covers(asked));
    }

    /** What scopes let an app do, in words that follow "may". */
    public static List<String> words(Set<String> scopes) {
        Set<String> words = new LinkedHashSet<>();
        for (String scope : scopes.stream().sorted().toList()) {
            switch (scope) {
                case "openid", "fhirUser", "profile" -> words.add("know who you are");
                case PATIENT -> words.add("know that this record is yours");
                case OFFLINE -> words.add("go on doing so while you are not there");
                default -> words.add(resource(scope));
            }
        }
        return List.copyOf(words);
    }

    private static String resource(String scope) {
        String type = scope.substring(scope.indexOf('/') + 1, scope.indexOf('.'));
        String what = type.equals("*") ? "everything" : "every " + type;
        String where = scope.startsWith("patient/") ? "in your record that you see yourself" : "that you may see here";
        return (readsOnly(scope) ? "read " : "read and change ") + what + " " + where;
    }

    private static boolean readsOnly(String scope) {
        return scope.matches(".*\\.(r?s?|read)");
    }
}
