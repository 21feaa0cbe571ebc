package oneplace.trust.audit;

import oneplace.base.command.Check;
import org.springframework.stereotype.Component;

/** The audit chain, as {@code ./oneplace verify} asks for it. */
@Component
final class AuditCheck implements Check {

    private final AuditVerification verification;

    AuditCheck(AuditVerification verification) {
        this.verification = verification;
    }

    @Override
    public String name() {
        return "audit chain";
    }

    @Override
    public Finding check() {
        AuditVerification.Result result = verification.verify();
        return result.holds()
                ? new Finding(
                        true,
                        "%,d looks in %d chains: no gap, every hash and head as it should be"
                                .formatted(result.rows(), result.chains()))
                : new Finding(false, result.faults().getFirst());
    }
}
