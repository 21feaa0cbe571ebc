package oneplace.trust.audit;

import oneplace.base.command.Check;
import org.springframework.stereotype.Component;

/** The signed heads of the log, as {@code ./oneplace verify} asks for them. */
@Component
final class SignedHeadCheck implements Check {

    private final SignedHeads heads;

    SignedHeadCheck(SignedHeads heads) {
        this.heads = heads;
    }

    @Override
    public String name() {
        return "signed heads";
    }

    @Override
    public Finding check() {
        SignedHeads.Result result = heads.verify();
        return result.faults().isEmpty()
                ? new Finding(
                        true,
                        "%,d signed: every signature good, none went back, the log holds what was signed"
                                .formatted(result.heads()))
                : new Finding(false, result.faults().getFirst());
    }
}
