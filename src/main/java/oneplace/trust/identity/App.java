package oneplace.trust.identity;

import java.util.List;
import java.util.Set;

/**
 * A program of somebody else's that people or staff use with their record here: it acts for whoever is signed in, and never
 * for itself (SMART App Launch 2.2).
 *
 * @param id client id of OAuth
 * @param name for people: "Blood pressure diary"
 * @param maker who answers for it
 * @param confidential whether it runs where it can keep a secret
 * @param redirectUris where people may be led back to, each to the letter
 * @param scopes what it may ask for
 */
public record App(
        String id, String name, String maker, boolean confidential, List<String> redirectUris, Set<String> scopes) {

    public App {
        if (!id.matches("[A-Za-z0-9._-]{1,100}")) {
            throw new IllegalArgumentException("a client id is 1 to 100 letters, digits, dots, hyphens or underlines");
        }
        redirectUris = List.copyOf(redirectUris);
        scopes = Set.copyOf(scopes);
    }
}
