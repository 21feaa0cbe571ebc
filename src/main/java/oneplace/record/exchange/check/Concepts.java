package oneplace.record.exchange.check;

import java.util.Optional;
import oneplace.record.exchange.shape.Codes;
import tools.jackson.databind.node.ObjectNode;

/** Concepts with a required binding: one of their codings is of the value set. */
final class Concepts {

    private Concepts() {}

    static Optional<Flaw> flaw(ObjectNode concept, Codes codes, Spot at) {
        boolean found = concept.path("coding")
                .valueStream()
                .anyMatch(coding -> codes.system().equals(coding.path("system").asString(""))
                        && codes.codes().contains(coding.path("code").asString("")));
        return found
                ? Optional.empty()
                : Optional.of(new Flaw(
                        Fault.CODE,
                        at.toString(),
                        at.name() + " needs a coding of " + codes.system() + ": " + codes.words() + "."));
    }
}
