package oneplace.record.person;

import java.util.List;
import oneplace.base.kernel.NhsNumber;
import oneplace.base.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/** Who said what a person's NHS number is, and how they knew. */
public interface NumberChecks {

    /**
     * Gives, corrects, confirms or takes away the NHS number. Refused when another living record has it verified, when status
     * and number do not agree, and when it is called verified by anything but a trace with the national service.
     *
     * @param nhsNumber null when it was another's, and none is known
     */
    PersonDecision check(
            PersonId id, @Nullable NhsNumber nhsNumber, NhsNumberStatus status, NumberSource source, Recorder recorder);

    /** What was said of a person's number so far, the latest first. */
    List<NumberCheck> history(PersonId id);
}
