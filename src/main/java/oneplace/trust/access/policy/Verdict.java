package oneplace.trust.access.policy;

import java.util.List;

/**
 * What the policy answers.
 *
 * @param allowed whether the entry is seen
 * @param because the rules that decided, by id; none when no rule opens it
 */
public record Verdict(boolean allowed, List<String> because) {

    public Verdict {
        because = List.copyOf(because);
    }
}
