package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What works here (FHIR R4, <em>capabilities</em>). Anybody may ask. */
@RestController
final class MetadataController {

    private final Capabilities capabilities;

    MetadataController(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    @GetMapping("/fhir/metadata")
    ResponseEntity<byte[]> metadata(HttpServletRequest request) {
        Form form = Form.of(request);
        String base = Base.of(request);
        boolean codes =
                Queries.ours(request, "mode").filter("terminology"::equals).isPresent();
        byte[] statement = codes ? capabilities.terminology(base) : capabilities.statement(base);
        String type = codes ? "TerminologyCapabilities" : "CapabilityStatement";
        return Answers.ok(form, Subset.of(request).of(type, statement));
    }
}
