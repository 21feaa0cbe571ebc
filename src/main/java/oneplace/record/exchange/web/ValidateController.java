package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oneplace.record.exchange.validate.Remark;
import oneplace.record.exchange.validate.Validation;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceId;
import oneplace.record.sharedrecord.ResourceText;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.trust.identity.Interaction;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Whether a resource is valid (FHIR R4, operation {@code Resource/$validate}). The answer is 200 with an OperationOutcome
 * whatever is found; nothing is stored.
 */
@RestController
final class ValidateController {

    /** A larger one is too much to go through while somebody waits. */
    private static final int MOST = 4 << 20;

    private final Validation validation;
    private final SharedRecord record;
    private final Callers callers;

    ValidateController(Validation validation, SharedRecord record, Callers callers) {
        this.validation = validation;
        this.record = record;
        this.callers = callers;
    }

    @PostMapping("/fhir/{type:[A-Z][A-Za-z]+}/$validate")
    ResponseEntity<byte[]> sent(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Addressed.type(type);
        Given given = Given.all(request).only("resource", "mode", "profile");
        Mode mode = Mode.of(given);
        ResourceText resource =
                resource(given).orElseThrow(() -> Refusal.badRequest("required", "There is no resource to validate."));
        return answer(form, caller, mode, type, Optional.empty(), resource, given.value("profile"));
    }

    @GetMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}/$validate")
    ResponseEntity<byte[]> stored(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Given given = Given.address(request).only("mode", "profile");
        return stored(form, callers.of(who), new ResourceId(Addressed.type(type), id), given);
    }

    @PostMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}/$validate")
    ResponseEntity<byte[]> against(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Caller caller = callers.of(who);
        Given given = Given.all(request).only("resource", "mode", "profile");
        Optional<ResourceText> resource = resource(given);
        return resource.isEmpty()
                ? stored(form, caller, new ResourceId(Addressed.type(type), id), given)
                : answer(
                        form,
                        caller,
                        Mode.of(given),
                        Addressed.type(type),
                        Optional.of(id),
                        resource.get(),
                        given.value("profile"));
    }

    private ResponseEntity<byte[]> stored(Form form, Caller caller, ResourceId id, Given given) {
        Mode mode = Mode.of(given);
        Entry entry = record.read(caller.may(Interaction.READ, id.type()).viewer(), id)
                .orElseThrow(Refusal::notFound);
        return answer(
                form,
                caller,
                mode,
                id.type(),
                Optional.of(id.id()),
                ResourceText.parse(entry.body()),
                given.value("profile"));
    }

    private static Optional<ResourceText> resource(Given given) {
        return given.alone().or(() -> given.resource("resource"));
    }

    private ResponseEntity<byte[]> answer(
            Form form,
            Caller caller,
            Mode mode,
            String type,
            Optional<String> id,
            ResourceText resource,
            Optional<String> profile) {
        if (!resource.type().equals(type)) {
            throw Refusal.badRequest(
                    "invalid", "The address is for a " + type + ", and what was sent is a " + resource.type() + ".");
        }
        if (resource.text().length > MOST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE, "too-long", "At most " + (MOST >> 20) + " MB are validated at once.");
        }
        if (mode == Mode.PROFILE && profile.isEmpty()) {
            throw Refusal.badRequest("required", "With mode profile, profile says which.");
        }
        List<Issue> issues = new ArrayList<>(mode.issues(caller, type, id, resource));
        if (mode != Mode.DELETE) {
            validation.remarks(resource, profile, caller.viewer().who()).stream()
                    .map(ValidateController::issue)
                    .forEach(issues::add);
        }
        if (issues.isEmpty()) {
            issues.add(new Issue("information", "informational", "", "No issues detected."));
        }
        return Answers.ok(form, Outcome.json(issues));
    }

    private static Issue issue(Remark remark) {
        return new Issue(remark.severity(), remark.code(), remark.expression(), remark.sentence());
    }

    /** What the caller means to do with the resource (FHIR R4, <em>ResourceValidationMode</em>). */
    private enum Mode {
        NONE,
        CREATE,
        UPDATE,
        DELETE,
        PROFILE;

        static Mode of(Given given) {
            return switch (given.value("mode").orElse("")) {
                case "" -> NONE;
                case "create" -> CREATE;
                case "update" -> UPDATE;
                case "delete" -> DELETE;
                case "profile" -> PROFILE;
                default -> throw Refusal.badRequest("value", "mode is create, update, delete or profile.");
            };
        }

        /** What stands against it besides the content. */
        List<Issue> issues(Caller caller, String type, Optional<String> id, ResourceText resource) {
            return switch (this) {
                case NONE, PROFILE -> List.of();
                case CREATE -> allowed(caller, Interaction.CREATE, type);
                case DELETE -> allowed(caller, Interaction.DELETE, type);
                case UPDATE -> {
                    List<Issue> issues = new ArrayList<>(allowed(caller, Interaction.UPDATE, type));
                    if (resource.id().isEmpty()
                            || id.isPresent() && !resource.id().equals(id)) {
                        issues.add(Issue.error(
                                "invalid",
                                type + ".id",
                                "An update carries the id of the resource it replaces, the one of the address."));
                    }
                    yield issues;
                }
            };
        }

        private static List<Issue> allowed(Caller caller, Interaction interaction, String type) {
            return caller.permits(interaction, type)
                    ? List.of()
                    : List.of(Issue.error("forbidden", "The access token does not allow this with " + type + "."));
        }
    }
}
