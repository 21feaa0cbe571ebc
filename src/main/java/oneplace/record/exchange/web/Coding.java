package oneplace.record.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import oneplace.record.exchange.terminology.Terminology.Checked;
import tools.jackson.databind.node.ObjectNode;

/**
 * A code as an operation was given it.
 *
 * @param system may be empty
 */
record Coding(String system, String version, String code, String display) {

    /** More codings than one concept has, however many systems it was mapped to. */
    private static final int MOST = 100;

    /** @throws Refusal 400 when there is none */
    static Coding required(Given given, String code, String coding) {
        return given.object(coding)
                .map(Coding::of)
                .or(() -> given.value(code).map(c -> simple(given, c)))
                .filter(c -> !c.code().isEmpty())
                .orElseThrow(() -> Refusal.badRequest(
                        "required", "There is no " + code.toLowerCase(Locale.ROOT) + ": give it, or a coding."));
    }

    /** The best that is to be said of those of code, coding or codeableConcept. @throws Refusal 400 when there is none */
    static Checked best(Given given, Function<Coding, Checked> check) {
        List<Coding> all = all(given);
        if (all.size() > MOST) {
            throw Refusal.badRequest("too-long", "At most " + MOST + " codings are checked at once.");
        }
        return all.stream()
                .map(check)
                .reduce((a, b) -> a.right() ? a : b)
                .orElseThrow(() ->
                        Refusal.badRequest("required", "There is no code: give code, coding or codeableConcept."));
    }

    private static List<Coding> all(Given given) {
        Optional<ObjectNode> concept = given.object("codeableConcept");
        if (concept.isPresent()) {
            return concept.get()
                    .path("coding")
                    .valueStream()
                    .filter(ObjectNode.class::isInstance)
                    .map(node -> of((ObjectNode) node))
                    .toList();
        }
        return given
                .object("coding")
                .map(Coding::of)
                .or(() -> given.value("code").map(c -> simple(given, c)))
                .stream()
                .toList();
    }

    private static Coding simple(Given given, String code) {
        return new Coding(
                given.value("system").orElse(""),
                given.value("version").or(() -> given.value("systemVersion")).orElse(""),
                code,
                given.value("display").orElse(""));
    }

    private static Coding of(ObjectNode coding) {
        return new Coding(
                coding.path("system").asString(""),
                coding.path("version").asString(""),
                coding.path("code").asString(""),
                coding.path("display").asString(""));
    }
}
