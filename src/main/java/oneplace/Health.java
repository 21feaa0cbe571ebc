package oneplace;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /health/live}: the program runs. {@code /health/ready}: it can answer. One word each, to anybody. */
@RestController
class Health {

    private final ObjectProvider<HealthEndpoint> health;

    Health(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
    }

    @GetMapping("/health/live")
    ResponseEntity<Map<String, String>> live() {
        return of("live");
    }

    @GetMapping("/health/ready")
    ResponseEntity<Map<String, String>> ready() {
        return of("ready");
    }

    private ResponseEntity<Map<String, String>> of(String group) {
        HealthDescriptor found = health.getObject().healthForPath(group);
        Status status = found == null ? Status.UNKNOWN : found.getStatus();
        return ResponseEntity.status(Status.UP.equals(status) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(Map.of("status", status.getCode()));
    }
}
