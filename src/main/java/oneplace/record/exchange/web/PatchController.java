package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import oneplace.record.sharedrecord.ResourceId;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Patch and conditional patch (FHIR R4, <em>RESTful API</em>, 3.1.0.6). */
@RestController
final class PatchController {

    private final Patches patches;
    private final Callers callers;

    PatchController(Patches patches, Callers callers) {
        this.patches = patches;
        this.callers = callers;
    }

    @PatchMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}")
    ResponseEntity<byte[]> patch(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        ResourceId resource = new ResourceId(Addressed.written(type), id);
        Done done = patches.patch(
                callers.of(who), resource, Patch.of(request), WriteController.version(request.getHeader("If-Match")));
        return WriteController.answer(form, request, done);
    }

    @PatchMapping("/fhir/{type:[A-Z][A-Za-z]+}")
    ResponseEntity<byte[]> patchFound(@PathVariable String type, HttpServletRequest request, Authentication who)
            throws IOException {
        Form form = Form.of(request);
        Done done = patches.patchFound(
                callers.of(who),
                Base.of(request),
                Addressed.written(type),
                Conditions.query(request),
                Patch.of(request),
                WriteController.version(request.getHeader("If-Match")));
        return WriteController.answer(form, request, done);
    }
}
