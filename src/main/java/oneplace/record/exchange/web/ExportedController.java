package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import oneplace.record.exchange.bulk.ExportJob;
import oneplace.record.exchange.bulk.Exporting;
import oneplace.trust.identity.Interaction;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far an export is, its files, and its end (Bulk Data Access 2.0, status, output file and delete requests). */
@RestController
final class ExportedController {

    private static final int ASK_AGAIN_SECONDS = 5;
    private static final MediaType NDJSON = MediaType.parseMediaType("application/fhir+ndjson");

    private final Exporting exporting;
    private final Callers callers;

    ExportedController(Exporting exporting, Callers callers) {
        this.exporting = exporting;
        this.callers = callers;
    }

    @GetMapping("/fhir/_export/{id}")
    ResponseEntity<byte[]> status(@PathVariable String id, HttpServletRequest request, Authentication who) {
        ExportJob job = job(id, who);
        return switch (job.state()) {
            case WAITING, RUNNING ->
                ResponseEntity.accepted()
                        .header("X-Progress", job.percent() + " %")
                        .header("Retry-After", Integer.toString(ASK_AGAIN_SECONDS))
                        .build();
            case FAILED -> throw new Refusal(HttpStatus.INTERNAL_SERVER_ERROR, "exception", job.reason());
            case DONE ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Expires", date(exporting.expires(job.ended().orElseThrow())))
                        .body(manifest(job, Base.of(request)));
        };
    }

    private static byte[] manifest(ExportJob job, String base) {
        ObjectNode manifest = JsonNodeFactory.instance
                .objectNode()
                .put("transactionTime", job.asOf().orElseThrow().toString())
                .put("request", job.asked().request())
                .put("requiresAccessToken", true);
        var output = manifest.putArray("output");
        job.files()
                .forEach(file -> output.addObject()
                        .put("type", file.type())
                        .put("url", base + "/_export/" + job.id() + "/" + file.name())
                        .put("count", file.count()));
        manifest.putArray("deleted");
        manifest.putArray("error");
        return JsonMapper.shared().writeValueAsBytes(manifest);
    }

    @GetMapping("/fhir/_export/{id}/{name:[A-Za-z]+\\.[0-9]+\\.ndjson}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name, Authentication who) {
        callers.of(who).may(Interaction.READ, name.substring(0, name.indexOf('.')));
        Path file = exporting.file(job(id, who), name).orElseThrow(Refusal::notFound);
        return ResponseEntity.ok()
                .contentType(NDJSON)
                .header("Cache-Control", "no-store")
                .body(new FileSystemResource(file));
    }

    @DeleteMapping("/fhir/_export/{id}")
    ResponseEntity<Void> remove(@PathVariable String id, Authentication who) {
        exporting.remove(job(id, who));
        return ResponseEntity.accepted().build();
    }

    private ExportJob job(String id, Authentication who) {
        Caller caller = callers.of(who);
        try {
            return exporting.find(UUID.fromString(id), caller.viewer().who()).orElseThrow(Refusal::notFound);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound();
        }
    }

    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
    }
}
