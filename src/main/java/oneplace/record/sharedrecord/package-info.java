/**
 * The shared record: every organisation's entries about a person, as FHIR R4 resources, versioned, with where they came
 * from. Owns the schema {@code sharedrecord}. Its words: an <em>entry</em> is one resource in a record; what was
 * <em>received</em> is kept exactly as it came; an entry's <em>classes</em> say what kind of information it is.
 *
 * <p>It never decides who may look: each query carries the viewer's {@link oneplace.trust.access.Sight} inside. It never
 * overwrites: a change is a new version.
 */
@ApplicationModule(
        displayName = "Shared record",
        allowedDependencies = {
            "base.kernel",
            "base.place",
            "base.command",
            "trust.audit",
            "trust.identity",
            "trust.access",
            "trust.shell",
            "trust.shell :: tag",
            "record.person",
            "record.person :: fhir"
        })
@NullMarked
package oneplace.record.sharedrecord;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
