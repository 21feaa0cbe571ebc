/**
 * Who has looked, told to the person and to the privacy officer: every look in plain words, questions about a look and
 * their answers, checks of emergency looks, the officer's search of the log, and patterns worth a question. Owns the
 * schema {@code privacy} and the words <em>question</em> (a person, or the officer, asks why somebody looked), <em>answer</em>,
 * <em>outcome</em>, <em>pattern</em> and <em>item</em>.
 *
 * <p>Reads the log through {@code trust.audit} and never writes to it but its own looks: looking at looks is a look. Never
 * decides who may see a record, and holds nothing of a person's care.
 */
@ApplicationModule(
        displayName = "Privacy",
        allowedDependencies = {
            "base.kernel",
            "base.command",
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
package oneplace.record.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
