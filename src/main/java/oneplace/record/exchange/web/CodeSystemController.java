package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.terminology.Known;
import oneplace.record.exchange.terminology.Terminology;
import oneplace.record.exchange.terminology.Terminology.Checked;
import oneplace.record.exchange.terminology.Terminology.Meaning;
import oneplace.trust.identity.Interaction;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Questions about codes (FHIR R4, operations {@code $lookup}, {@code $validate-code}, {@code $subsumes} of CodeSystem). */
@RestController
@RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
final class CodeSystemController {

    private static final String ID = "/{id:[A-Za-z0-9.-]{1,64}}";

    private final Terminology terminology;
    private final KnownHere known;
    private final Callers callers;

    CodeSystemController(Terminology terminology, KnownHere known, Callers callers) {
        this.terminology = terminology;
        this.known = known;
        this.callers = callers;
    }

    @RequestMapping("/fhir/CodeSystem/$lookup")
    ResponseEntity<byte[]> lookup(HttpServletRequest request, Authentication who) throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "CodeSystem");
        Given given =
                Given.all(request).only("code", "system", "version", "coding", "date", "displayLanguage", "property");
        Coding coding = Coding.required(given, "code", "coding");
        Meaning meaning = terminology.meaning(known.of(caller), coding.system(), coding.version(), coding.code());
        List<String> wanted = given.values("property");
        Told told = new Told()
                .string("name", meaning.system())
                .string("version", meaning.version())
                .string("display", meaning.display());
        meaning.designations()
                .forEach(said -> told.parts(
                        "designation",
                        parts -> parts.text("language", "valueCode", said.language())
                                .coding("use", said.useSystem(), said.use())
                                .string("value", said.value())));
        meaning.properties().stream()
                .filter(p -> wanted.isEmpty() || wanted.contains(p.code()))
                .forEach(p -> told.parts("property", parts -> property(parts, p)));
        return Answers.ok(form, told.json());
    }

    private static void property(Told parts, Meaning.Property property) {
        parts.text("code", "valueCode", property.code());
        switch (property.kind()) {
            case "boolean" -> parts.truth("value", property.value().equals("true"));
            case "code" -> parts.text("value", "valueCode", property.value());
            default -> parts.string("value", property.value());
        }
    }

    @RequestMapping({"/fhir/CodeSystem/$validate-code", "/fhir/CodeSystem" + ID + "/$validate-code"})
    ResponseEntity<byte[]> validate(@PathVariable Optional<String> id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "CodeSystem");
        Given given = Given.all(request)
                .only(
                        "url",
                        "codeSystem",
                        "code",
                        "version",
                        "display",
                        "coding",
                        "codeableConcept",
                        "date",
                        "abstract",
                        "displayLanguage",
                        "system");
        Known here = known.of(caller);
        Optional<CodeSystem> sent = id.map(i -> known.stored(caller, "CodeSystem", i, CodeSystem.class))
                .or(() -> given.resource("codeSystem").map(r -> KnownHere.sent(r, CodeSystem.class)));
        String url = (sent.isPresent() ? sent.map(CodeSystem::getUrl) : given.value("url")).orElse("");
        Known asked = sent.isEmpty() ? here : only(sent.get(), here);
        Checked best = Coding.best(given, coding -> {
            String system = coding.system().isEmpty() ? url : coding.system();
            if (system.isEmpty() && sent.isEmpty()) {
                throw Refusal.badRequest("required", "There is no code system: give url, or a coding with its system.");
            }
            return !system.equals(url) && !(url.isEmpty() && sent.isEmpty())
                    ? new Checked(false, "The code is of another code system.", "")
                    : terminology.inSystem(asked, system, coding.version(), coding.code(), coding.display());
        });
        return Answers.ok(form, ValueSetController.told(best));
    }

    /** The same, where a system that was given stands for its address, or for none when it has none. */
    private static Known only(CodeSystem system, Known others) {
        String url = system.hasUrl() ? system.getUrl() : "";
        String versioned = system.hasVersion() ? url + "|" + system.getVersion() : url;
        return new Known() {
            @Override
            public Optional<CodeSystem> system(String canonical) {
                return canonical.equals(url) || canonical.equals(versioned)
                        ? Optional.of(system)
                        : others.system(canonical);
            }

            @Override
            public Optional<ValueSet> set(String canonical) {
                return others.set(canonical);
            }
        };
    }

    @RequestMapping({"/fhir/CodeSystem/$subsumes", "/fhir/CodeSystem" + ID + "/$subsumes"})
    ResponseEntity<byte[]> subsumes(@PathVariable Optional<String> id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who).may(Interaction.READ, "CodeSystem");
        Given given = Given.all(request).only("codeA", "codeB", "system", "version", "codingA", "codingB");
        Coding a = Coding.required(given, "codeA", "codingA");
        Coding b = Coding.required(given, "codeB", "codingB");
        String system = id.map(i ->
                        known.stored(caller, "CodeSystem", i, CodeSystem.class).getUrl())
                .orElse(a.system());
        if (system.isEmpty() || !b.system().isEmpty() && !b.system().equals(system)) {
            throw Refusal.badRequest("invalid", "Both codes are of one code system, which system names.");
        }
        var outcome = terminology.subsumption(known.of(caller), system, a.version(), a.code(), b.code());
        return Answers.ok(
                form, new Told().text("outcome", "valueCode", outcome.code()).json());
    }
}
