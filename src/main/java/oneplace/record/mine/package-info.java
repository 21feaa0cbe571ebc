/**
 * What people see and decide of their own records: their home, who may see what, who speaks for them, and the account that
 * lets them in; and the page on which staff invite them and write down what they decided.
 *
 * <p>Its words: a person's <em>own page</em> stands under {@code /my} and opens to nobody who works here. It owns no record:
 * the record itself is shown by {@code record.sharedrecord} with the person's own sight, choices and those who speak for
 * somebody are facts of {@code trust.access}, accounts those of {@code trust.identity}.
 */
@ApplicationModule(
        displayName = "Own pages",
        allowedDependencies = {
            "base.kernel",
            "base.place",
            "base.rulebook",
            "trust.audit",
            "trust.identity",
            "trust.access",
            "trust.shell",
            "trust.shell :: tag",
            "record.person"
        })
@NullMarked
package oneplace.record.mine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
