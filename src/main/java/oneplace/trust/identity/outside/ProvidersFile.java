package oneplace.trust.identity.outside;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.place.Role;
import oneplace.trust.identity.rules.OutsideProfile;
import oneplace.trust.identity.rules.OutsideRoles;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * {@code sign-in.yaml} of the data folder: the outside providers of a place. It holds secrets, so it is no page and is in no
 * pack. {@code docs/operating/security.md} explains it.
 */
final class ProvidersFile {

    private static final Set<String> WORDS = Set.of(
            "name", "title", "profile", "issuer", "client-id", "client-secret", "key-file", "roles", "second-factor");
    private static final Set<String> NEAR = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private ProvidersFile() {}

    /** The providers of a file; none when there is no file. @throws IllegalArgumentException saying what is wrong, and where */
    static List<Provider> read(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            Object content = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            List<Provider> providers = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (Object one : content instanceof List<?> list ? list : List.of("")) {
                Provider provider = provider(file, one instanceof Map<?, ?> map ? map : Map.of());
                if (!names.add(provider.name())) {
                    throw new IllegalArgumentException("two providers are called \"" + provider.name() + "\"");
                }
                providers.add(provider);
            }
            return List.copyOf(providers);
        } catch (IOException | YamlEngineException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static Provider provider(Path file, Map<?, ?> map) {
        for (Object word : map.keySet()) {
            if (!WORDS.contains(String.valueOf(word))) {
                throw new IllegalArgumentException("\"" + word + "\" is not a word of this file");
            }
        }
        String name = text(map, "name");
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("\"name\" must be 1 to 40 small letters, digits and hyphens");
        }
        String profile = text(map, "profile");
        return new Provider(
                name,
                text(map, "title"),
                OutsideProfile.of(profile)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "\"profile\" must be keycloak, nhslogin or cis2, not \"" + profile + "\"")),
                issuer(text(map, "issuer")),
                text(map, "client-id"),
                Optional.ofNullable(map.get("client-secret")).map(Object::toString),
                Optional.ofNullable(map.get("key-file"))
                        .map(key -> file.resolveSibling(key.toString()).normalize()),
                roles(map.get("roles")),
                texts(map.get("second-factor")));
    }

    private static URI issuer(String text) {
        URI issuer = URI.create(text);
        boolean safe = "https".equals(issuer.getScheme())
                || ("http".equals(issuer.getScheme()) && NEAR.contains(String.valueOf(issuer.getHost())));
        if (!safe) {
            throw new IllegalArgumentException("\"issuer\" must begin with https://, or be on this machine");
        }
        return issuer;
    }

    private static OutsideRoles roles(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return OutsideRoles.none();
        }
        Map<String, Role> table = new HashMap<>();
        if (map.get("table") instanceof Map<?, ?> words) {
            words.forEach((word, role) -> table.put(
                    String.valueOf(word),
                    Role.of(String.valueOf(role))
                            .orElseThrow(() -> new IllegalArgumentException("\"" + role + "\" is not a role"))));
        }
        return new OutsideRoles(text(map, "claim"), table);
    }

    private static Set<String> texts(@Nullable Object value) {
        Set<String> texts = new HashSet<>();
        if (value instanceof Collection<?> many) {
            many.forEach(one -> texts.add(String.valueOf(one)));
        }
        return texts;
    }

    private static String text(Map<?, ?> map, String word) {
        Object value = map.get(word);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalArgumentException("\"" + word + "\" is missing");
        }
        return value.toString();
    }
}
