package planted.rules;

import java.time.Clock;

/** Planted: a rule that looks at a clock. */
public class ImpureRule {
    public long answer() {
        return Clock.systemUTC().millis();
    }
}
