package oneplace.trust.access;

import java.util.Map;

/** Whether a record opens in an emergency. */
public sealed interface EmergencyDecision {

    /** It is open. */
    record Opened(Emergency emergency) implements EmergencyDecision {}

    /** It is not: what is wrong, by field of the form; of whoever is not entitled the field is {@code who}. */
    record Refused(Map<String, String> faults) implements EmergencyDecision {

        public Refused {
            faults = Map.copyOf(faults);
        }
    }
}
