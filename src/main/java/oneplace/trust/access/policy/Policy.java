package oneplace.trust.access.policy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.trust.access.Mandate;
import org.jspecify.annotations.Nullable;

/** The access policy: who sees what, and because of which rule. */
public final class Policy {

    /** More kinds of viewers than a place has; whoever came up with more would be asked for anew. */
    private static final int MANDATES = 10_000;

    private static volatile @Nullable Policy shipped;

    private final PolicyText text;
    private final CedarPolicy cedar;
    private final Map<Mandate, DecisionTable> tables = new ConcurrentHashMap<>();

    /** @throws PolicyUnsound when it cannot be used */
    public Policy(PolicyText text) {
        this.text = text;
        this.cedar = new CedarPolicy(text);
    }

    /** The policy the program ships with; read and checked when it is first asked for. @throws PolicyUnsound each time */
    public static Policy shipped() {
        Policy known = shipped;
        return known == null ? readShipped() : known;
    }

    private static synchronized Policy readShipped() {
        if (shipped == null) {
            shipped = new Policy(PolicyText.shipped());
        }
        return shipped;
    }

    /** The rules in the order of the files. */
    public List<Rule> rules() {
        return text.rules();
    }

    /** The answer to one case. */
    public Verdict decide(Mandate mandate, Case asked) {
        return cedar.decide(mandate, asked);
    }

    /** The answers to every case of one kind of viewer, as masks; asked for once. */
    public DecisionTable table(Mandate mandate) {
        DecisionTable known = tables.get(mandate);
        if (known == null) {
            if (tables.size() >= MANDATES) {
                tables.clear();
            }
            known = tables.computeIfAbsent(mandate, m -> new DecisionTable(m, this));
        }
        return known;
    }
}
