package oneplace.base.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oneplace.base.rulebook.Rulebook.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules for machines: {@code GET /api/rules}, {@code GET /api/rules/{id}}, {@code POST /api/rules/{id}}. Open to all;
 * nothing that is sent is kept. Refusals are problem details (RFC 9457).
 */
@RestController
class RulesApi {

    /** No rule needs more; a longer body is not read. */
    static final int MOST_BYTES = 1 << 20;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Rulebook rulebook;

    RulesApi(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping("/api/rules")
    ResponseEntity<Object> all() {
        return json(Map.of("rules", rulebook.all().stream().map(RulesApi::brief).toList()));
    }

    @GetMapping("/api/rules/{id}")
    ResponseEntity<Object> one(@PathVariable String id) {
        return rulebook.rule(id).map(rule -> json(whole(rule))).orElseGet(RulesApi::unknown);
    }

    @PostMapping("/api/rules/{id}")
    ResponseEntity<Object> ask(
            @PathVariable String id,
            @RequestHeader(value = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
            InputStream body)
            throws IOException {
        if (!isJson(type)) {
            return Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the input as application/json.");
        }
        byte[] input = body.readNBytes(MOST_BYTES + 1);
        return rulebook.rule(id).map(rule -> ask(rule, input)).orElseGet(RulesApi::unknown);
    }

    private static ResponseEntity<Object> ask(Rule rule, byte[] body) {
        if (body.length > MOST_BYTES) {
            return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "The input is longer than 1 MB.");
        }
        Object input;
        try {
            input = JSON.readValue(body, Object.class);
        } catch (JacksonException e) {
            return Problems.of(HttpStatus.BAD_REQUEST, Problems.unreadable(e));
        }
        if (!(input instanceof Map<?, ?> fields)) {
            return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "The input must be a JSON object: {\"name\": value}.");
        }
        Map<String, Object> named = new LinkedHashMap<>();
        fields.forEach((name, value) -> named.put(String.valueOf(name), value));
        return switch (Rulebook.ask(rule, named)) {
            case Answer.Found(Finding finding) -> json(found(rule, finding));
            case Answer.Unanswered(Map<String, String> problems) -> Problems.ofFields(problems);
        };
    }

    private static boolean isJson(@Nullable String type) {
        if (type == null) {
            return false;
        }
        try {
            MediaType given = MediaType.parseMediaType(type);
            return MediaType.APPLICATION_JSON.isCompatibleWith(given)
                    || given.getSubtype().endsWith("+json");
        } catch (org.springframework.http.InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Map<String, @Nullable Object> found(Rule rule, Finding finding) {
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("rule", rule.id());
        answer.put("version", rule.about().version());
        answer.put("outcome", finding.outcome());
        answer.put("because", finding.because());
        return answer;
    }

    private static Map<String, Object> brief(Rule rule) {
        About about = rule.about();
        Map<String, Object> brief = new LinkedHashMap<>();
        brief.put("id", about.id());
        brief.put("title", about.title());
        brief.put("statement", about.statement());
        brief.put("version", about.version());
        brief.put("sources", about.sources());
        return brief;
    }

    private static Map<String, Object> whole(Rule rule) {
        About about = rule.about();
        Map<String, Object> whole = brief(rule);
        whole.put("since", about.since().toString());
        whole.put("explanation", about.explanation());
        whole.put("notDecided", about.notDecided());
        List<Object> inputs = new ArrayList<>();
        rule.takes()
                .forEach(
                        field -> inputs.add(Map.of("name", field.name(), "label", field.label(), "type", type(field))));
        whole.put("inputs", inputs);
        whole.put("examples", rule.examples());
        return whole;
    }

    private static String type(Field<?> field) {
        return switch (field) {
            case Field.Text text -> "string";
            case Field.YesNo yesNo -> "boolean";
            case Field.WholeNumber number -> "integer";
            case Field.Day day -> "date";
            case Field.OneOf one -> "code";
            case Field.ManyOf many -> "codes";
        };
    }

    private static ResponseEntity<Object> json(Object body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static ResponseEntity<Object> unknown() {
        return Problems.of(HttpStatus.NOT_FOUND, "There is no rule of that id. GET /api/rules lists them.");
    }
}
