package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import oneplace.record.sharedrecord.Removed;
import oneplace.record.sharedrecord.ResourceId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Delete and conditional delete (FHIR R4, <em>RESTful API</em>, 3.1.0.7 and 3.1.0.7.1). */
@RestController
final class DeleteController {

    private final Deletes deletes;
    private final Callers callers;

    DeleteController(Deletes deletes, Callers callers) {
        this.deletes = deletes;
        this.callers = callers;
    }

    @DeleteMapping("/fhir/{type:[A-Z][A-Za-z]+}/{id:[A-Za-z0-9.-]{1,64}}")
    ResponseEntity<byte[]> delete(
            @PathVariable String type, @PathVariable String id, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        ResourceId resource = new ResourceId(Addressed.written(type), id);
        Removed removed =
                deletes.delete(callers.of(who), resource, WriteController.version(request.getHeader("If-Match")));
        return answer(form, request, Optional.of(removed));
    }

    @DeleteMapping("/fhir/{type:[A-Z][A-Za-z]+}")
    ResponseEntity<byte[]> deleteFound(@PathVariable String type, HttpServletRequest request, Authentication who) {
        Form form = Form.of(request);
        Optional<Removed> removed = deletes.deleteFound(
                callers.of(who),
                Base.of(request),
                Addressed.written(type),
                Conditions.query(request),
                WriteController.version(request.getHeader("If-Match")));
        return answer(form, request, removed);
    }

    private static ResponseEntity<byte[]> answer(Form form, HttpServletRequest request, Optional<Removed> removed) {
        int version = removed.map(Removed::version).orElse(0);
        boolean told = Preference.of(request, Preference.MINIMAL) != Preference.MINIMAL;
        var answer = ResponseEntity.status(told ? HttpStatus.OK : HttpStatus.NO_CONTENT);
        if (version > 0) {
            answer.eTag(Answers.tag(version));
        }
        return told
                ? answer.contentType(form.mediaType())
                        .body(Answers.in(form, Outcome.done(version > 0 ? "Deleted." : "There was nothing to delete.")))
                : answer.build();
    }
}
