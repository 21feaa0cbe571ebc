package oneplace.trust.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import oneplace.trust.identity.App;

/** What is typed; addresses and scopes with spaces or lines between them. */
public record NewApp(String id, String name, String maker, String redirects, String scopes, String kind) {

    static final NewApp BLANK = new NewApp("", "", "", "", "openid fhirUser launch/patient patient/*.rs", "public");

    public NewApp {
        id = Objects.requireNonNullElse(id, "").strip(); // a field that was not sent is null
        name = Objects.requireNonNullElse(name, "").strip();
        maker = Objects.requireNonNullElse(maker, "").strip();
        redirects = Objects.requireNonNullElse(redirects, "");
        scopes = Objects.requireNonNullElse(scopes, "");
        kind = Objects.requireNonNullElse(kind, "public");
    }

    App app() {
        return new App(
                id,
                name,
                maker,
                kind.equals("confidential"),
                words(redirects),
                words(scopes).stream().collect(Collectors.toSet()));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
