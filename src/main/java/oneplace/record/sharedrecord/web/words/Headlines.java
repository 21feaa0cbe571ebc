package oneplace.record.sharedrecord.web.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Puts any R4 resource into plain English. The table {@code kinds.csv} says where each type keeps its words; three types
 * whose values hang together are put together here: components of a measurement, the length of a stay, and answers.
 */
public final class Headlines {

    private static final int TITLE = 160;
    private static final int SAYS = 400;
    private static final int DETAIL = 2_000;

    private Headlines() {}

    /** The headline of a resource; works for every type and never fails on an unusual one. */
    public static Headline of(JsonNode resource) {
        Kind kind = Kinds.of(resource.path("resourceType").asString(""));
        Plain plain = new Plain(resource);
        String title = capital(title(kind, resource, plain));
        String says = says(kind, resource, plain, title);
        return new Headline(
                kind,
                Standing.of(resource),
                cut(title, TITLE),
                cut(says, SAYS),
                author(kind, resource, plain),
                byThePerson(kind, resource),
                details(kind, resource, plain, title));
    }

    /** The title alone, for whoever needs no more of it. */
    public static String title(JsonNode resource) {
        Kind kind = Kinds.of(resource.path("resourceType").asString(""));
        return cut(capital(title(kind, resource, new Plain(resource))), TITLE);
    }

    private static String title(Kind kind, JsonNode resource, Plain plain) {
        Optional<String> form = kind.type().equals("QuestionnaireResponse") ? Answers.form(resource) : Optional.empty();
        return form.or(() -> first(kind.title(), resource, plain, said -> true))
                .or(() -> Optional.of(Plain.narrative(resource.path("text"))).filter(said -> !said.isEmpty()))
                .or(() -> first(kind.says(), resource, plain, said -> true).map(said -> kind.one()))
                .orElse(kind.one() + ", not described by its sender");
    }

    private static String says(Kind kind, JsonNode resource, Plain plain, String title) {
        String lower = title.toLowerCase(Locale.UK);
        String own = switch (kind.type()) {
            case "Observation" -> Components.of(resource, plain);
            case "QuestionnaireResponse" -> Answers.of(resource, plain);
            default -> "";
        };
        return own.isEmpty()
                ? first(kind.says(), resource, plain, said -> !lower.contains(said.toLowerCase(Locale.UK)))
                        .orElse("")
                : own;
    }

    private static Optional<String> first(List<Path> paths, JsonNode resource, Plain plain, Predicate<String> fits) {
        return paths.stream()
                .map(path -> plain.all(resource, path))
                .filter(said -> !said.isEmpty() && fits.test(said))
                .findFirst();
    }

    private static Optional<String> author(Kind kind, JsonNode resource, Plain plain) {
        return first(kind.author(), resource, plain, said -> true).map(said -> cut(said, TITLE));
    }

    /** The first author the entry names is the person; an appointment is with them, not by them. */
    private static boolean byThePerson(Kind kind, JsonNode resource) {
        return kind.family() != Family.CONTACT
                && kind.author().stream()
                        .flatMap(path -> path.in(resource).stream())
                        .findFirst()
                        .filter(author -> author.path("reference").asString("").startsWith("Patient/"))
                        .isPresent();
    }

    private static List<Detail> details(Kind kind, JsonNode resource, Plain plain, String title) {
        List<Detail> details = new ArrayList<>();
        if (kind.type().equals("Encounter")) {
            Stays.of(resource).ifPresent(details::add);
        }
        kind.details()
                .forEach(labelled -> first(labelled.paths(), resource, plain, said -> !said.equals(title))
                        .ifPresent(said -> details.add(new Detail(labelled.label(), cut(capital(said), DETAIL)))));
        if (resource.has("modifierExtension")) {
            details.add(new Detail(
                    "Take care", "Its sender added a condition that this page cannot show. Read the text as received"));
        }
        return List.copyOf(details);
    }

    /** With a capital at its beginning. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }

    /** At a space where there is one, and never through a character of two halves. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int space = text.lastIndexOf(' ', most - 1);
        int end = space > most / 2 ? space : most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The values of a list of paths that are said, for readers of one part of an entry. */
    public static String part(JsonNode resource, String... paths) {
        Plain plain = new Plain(resource);
        return Stream.of(paths)
                .map(path -> plain.all(resource, Path.parse(path)))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
    }
}
