package oneplace.trust.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Basis;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.access.policy.DecisionTable;
import oneplace.trust.access.policy.Policy;
import oneplace.trust.identity.Horizon;

/**
 * What the policy opens under one mandate, as the columns of a statement: one for each author and choice, but those that the
 * policy answers alike are one column, so that most viewers' statements have one and look at the person's choices once.
 * Worked out once for each mandate.
 */
final class Columns {

    private static final int MOST = 10_000;
    private static final Map<Mandate, Columns> KNOWN = new ConcurrentHashMap<>();

    private final Mandate mandate;
    private final DecisionTable table;
    private final List<Opened> all = new ArrayList<>();
    private final int[][] columnOf = new int[Authorship.values().length][Choice.values().length];
    private final boolean needAgreements;

    /**
     * What the situations open that hold at once.
     *
     * @param live by the purpose of a live relationship, or of the viewer who sees the whole place
     * @param ended by a relationship that has ended
     * @param emergency of what an emergency names
     * @param self of one's own record
     * @param proxy of what somebody let the viewer see
     */
    record Opened(List<Long> live, long ended, long emergency, long self, long proxy) {

        boolean anything() {
            return live.stream().anyMatch(mask -> mask != 0) || (ended | emergency | self | proxy) != 0;
        }
    }

    private Columns(Mandate mandate) {
        this.mandate = mandate;
        this.table = Policy.shipped().table(mandate);
        for (Authorship author : List.of(Authorship.PARTNER, Authorship.OWN)) {
            for (Choice choice : Choice.values()) {
                Opened opened = opened(choice, author);
                if (!all.contains(opened)) {
                    all.add(opened);
                }
                columnOf[author.ordinal()][choice.ordinal()] = all.indexOf(opened);
            }
        }
        this.needAgreements = asksForAgreements();
    }

    static Columns of(Mandate mandate) {
        Columns known = KNOWN.get(mandate);
        if (known == null) {
            if (KNOWN.size() >= MOST) {
                KNOWN.clear();
            }
            known = new Columns(mandate);
            KNOWN.put(mandate, known);
        }
        return known;
    }

    /** Each column, by its number. */
    List<Opened> all() {
        return all;
    }

    /** The number of the column for what such an author wrote, under such a choice; of others than own and partner there is none. */
    int of(Authorship author, Choice choice) {
        return columnOf[author.ordinal()][choice.ordinal()];
    }

    /** Whether what other organisations wrote is seen only under an agreement. */
    boolean needAgreements() {
        return needAgreements;
    }

    /** What an organisation without an agreement wrote is seen as a partner's is, or not at all: SQL knows no third. */
    private boolean asksForAgreements() {
        boolean alike = true;
        boolean closed = true;
        for (Choice choice : Choice.values()) {
            Opened other = opened(choice, Authorship.OTHER);
            alike &= other.equals(all.get(of(Authorship.PARTNER, choice)));
            closed &= !other.anything();
        }
        if (!alike && !closed) {
            throw new IllegalStateException("the policy opens some of what organisations without an agreement wrote");
        }
        return !alike;
    }

    private Opened opened(Choice choice, Authorship author) {
        if (mandate.kind() == ViewerKind.PERSON) {
            return new Opened(
                    List.of(),
                    0,
                    0,
                    table.opened(Basis.SELF, choice, author),
                    table.opened(Basis.PROXY, choice, author));
        }
        boolean whole = mandate.horizon() == Horizon.WHOLE_PLACE;
        Basis basis = whole ? Basis.WHOLE_PLACE : Basis.RELATIONSHIP;
        List<Long> live = Arrays.stream(Purpose.values())
                .map(purpose ->
                        mandate.purposes().contains(purpose) ? table.opened(basis, purpose, choice, author) : 0L)
                .toList();
        return whole
                ? new Opened(List.of(live.stream().reduce(0L, (a, b) -> a | b)), 0, 0, 0, 0)
                : new Opened(
                        live,
                        table.opened(Basis.ENDED, choice, author),
                        mandate.mayBreakGlass() ? table.opened(Basis.EMERGENCY, choice, author) : 0,
                        0,
                        0);
    }
}
