package oneplace.record.exchange.shape;

import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import java.util.Optional;
import java.util.Set;

/** What a member of an object holds. */
public sealed interface Kind {

    /**
     * A primitive value.
     *
     * @param codes the only codes it may be, where R4 requires a binding
     */
    record Value(Primitive type, Optional<Codes> codes) implements Kind {}

    /** An object of parts. */
    final class Parts implements Kind {

        private final Shapes shapes;
        private final BaseRuntimeElementCompositeDefinition<?> definition;
        private final String path;
        private final Optional<Codes> codes;
        private final Set<String> targets;

        Parts(
                Shapes shapes,
                BaseRuntimeElementCompositeDefinition<?> definition,
                String path,
                Optional<Codes> codes,
                Set<String> targets) {
            this.shapes = shapes;
            this.definition = definition;
            this.path = path;
            this.codes = codes;
            this.targets = targets;
        }

        /** The shape of the object; shapes may hold themselves, so it is looked up when it is needed. */
        public Shape shape() {
            return shapes.of(definition, path);
        }

        /** For a CodeableConcept: codes of which it must hold one. */
        public Optional<Codes> codes() {
            return codes;
        }

        /** For a Reference: the resource types it may lead to; empty when any. */
        public Set<String> targets() {
            return targets;
        }
    }

    /** A whole resource. */
    record Whole() implements Kind {}

    /** The XHTML of a narrative. */
    record Xhtml() implements Kind {}
}
