package oneplace.trust.identity.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.base.place.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a provider calls somebody, and what that is here. A word that is not in the place's table is nothing.
 *
 * @param claim where the words stand: names with dots between them, through objects and lists ({@code realm_access.roles},
 *     {@code nhsid_nrbac_roles.role_code}); empty when the provider's words count for nothing
 * @param table its words and our roles; of a word with colons the last part is enough ({@code R8000} of
 *     {@code S8000:G8000:R8000})
 */
public record OutsideRoles(String claim, Map<String, Role> table) {

    public OutsideRoles {
        table = Map.copyOf(table);
    }

    /** A provider whose words count for nothing. */
    public static OutsideRoles none() {
        return new OutsideRoles("", Map.of());
    }

    /** Whether the provider's words count. */
    public boolean counts() {
        return !claim.isEmpty();
    }

    /** Our roles for what the claims say. */
    public Set<Role> of(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (!counts()) {
            return roles;
        }
        for (String word : words(claims, List.of(claim.split("\\.")))) {
            Role role = table.getOrDefault(word, table.get(word.substring(word.lastIndexOf(':') + 1)));
            if (role != null) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static List<String> words(@Nullable Object value, List<String> path) {
        List<String> words = new ArrayList<>();
        switch (value) {
            case null -> {}
            case Collection<?> many -> many.forEach(one -> words.addAll(words(one, path)));
            case Map<?, ?> object
            when !path.isEmpty() -> words.addAll(words(object.get(path.getFirst()), path.subList(1, path.size())));
            case Map<?, ?> object -> {}
            case Object text when path.isEmpty() -> words.add(text.toString());
            case Object text -> {}
        }
        return words;
    }
}
