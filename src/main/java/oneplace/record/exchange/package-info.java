/**
 * The FHIR edge and the import of files: what other systems send is checked, given ids and handed to the shared record;
 * what they ask for is served as the record keeps it, and what they asked to be told is told. Owns the schema
 * {@code exchange} (idempotency keys, what was taken in, bulk exports at work, subscriptions and what waits for them) and
 * the words <em>bundle</em>, <em>import</em>, <em>taken in</em>, <em>flaw</em>, <em>package</em>, <em>export</em>,
 * <em>subscription</em>, <em>event</em> and <em>notification</em>.
 *
 * <p>It keeps no record of its own, decides nothing about who may see what, and makes no FHIR object on a read.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "base.kernel",
            "base.command",
            "base.database",
            "base.place",
            "trust.audit",
            "trust.identity",
            "trust.shell",
            "trust.shell :: tag",
            "trust.access",
            "record.person",
            "record.person :: fhir",
            "record.sharedrecord",
            "record.sharedrecord :: search"
        })
@NullMarked
package oneplace.record.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
