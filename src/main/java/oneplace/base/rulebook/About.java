package oneplace.base.rulebook;

import java.time.LocalDate;
import java.util.List;

/**
 * What people read about a rule.
 *
 * @param id its name in addresses: small letters, figures and hyphens; never changes
 * @param title as a heading: "Is this a valid NHS number?"
 * @param statement the rule in one plain sentence
 * @param explanation what the words in it mean, a paragraph each; may be empty
 * @param sources act, regulation, guidance or paper, with section or table
 * @param version goes up whenever an outcome may change
 * @param since the day from which this version is applied here
 * @param notDecided what it leaves open: people decide, a rule explains
 */
public record About(
        String id,
        String title,
        String statement,
        List<String> explanation,
        List<String> sources,
        int version,
        LocalDate since,
        String notDecided) {

    public About {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("a rule's id is small letters, figures and hyphens, not \"" + id + "\"");
        }
        if (sources.isEmpty() || version < 1) {
            throw new IllegalArgumentException("the rule " + id + " needs a source and a version from 1");
        }
        explanation = List.copyOf(explanation);
        sources = List.copyOf(sources);
    }
}
