package oneplace.trust.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Not ready while looks cannot be recorded: then nothing would be answered. */
@Component("audit")
final class AuditHealth implements HealthIndicator {

    private final ChainedAudit audit;

    AuditHealth(ChainedAudit audit) {
        this.audit = audit;
    }

    @Override
    public Health health() {
        return audit.isWriting() ? Health.up().build() : Health.down().build();
    }
}
