package oneplace.trust.access.policy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import oneplace.base.kernel.Handling;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Mandate;

/**
 * Everything the policy opens to one kind of viewer: for each situation a mask of the information classes, and the bit of
 * what is hidden from the person. Each cell is the policy's own answer; a row is asked for when it is first needed.
 */
public final class DecisionTable {

    private static final int CHOICES = Choice.values().length;
    private static final int AUTHORS = Authorship.values().length;

    private final Mandate mandate;
    private final Policy policy;
    private final Map<Situation, long[]> rows = new ConcurrentHashMap<>();

    /** What connects viewer and person, and for what. */
    private record Situation(Basis basis, Optional<Purpose> purpose) {}

    DecisionTable(Mandate mandate, Policy policy) {
        this.mandate = mandate;
        this.policy = policy;
    }

    /** What is open in a situation that has a purpose. */
    public long opened(Basis basis, Purpose purpose, Choice choice, Authorship author) {
        return opened(new Situation(basis, Optional.of(purpose)), choice, author);
    }

    /** What is open in a situation that has none. */
    public long opened(Basis basis, Choice choice, Authorship author) {
        return opened(new Situation(basis, Optional.empty()), choice, author);
    }

    /** What is open of what stands in nobody's record: the person's choices and the organisations' agreements are not about it. */
    public long ofNobody() {
        long all = opened(Basis.NOBODY, Choice.NONE, Authorship.PARTNER);
        for (Purpose purpose : mandate.purposes()) {
            all |= opened(Basis.NOBODY, purpose, Choice.NONE, Authorship.PARTNER);
        }
        return all;
    }

    private long opened(Situation situation, Choice choice, Authorship author) {
        return rows.computeIfAbsent(situation, this::row)[choice.ordinal() * AUTHORS + author.ordinal()];
    }

    private long[] row(Situation situation) {
        long[] row = new long[CHOICES * AUTHORS];
        boolean nobody = situation.basis() == Basis.NOBODY;
        for (Choice choice : nobody ? EnumSet.of(Choice.NONE) : EnumSet.allOf(Choice.class)) {
            for (Authorship author : nobody ? EnumSet.of(Authorship.PARTNER) : EnumSet.allOf(Authorship.class)) {
                row[choice.ordinal() * AUTHORS + author.ordinal()] = mask(situation, choice, author);
            }
        }
        return row;
    }

    private long mask(Situation situation, Choice choice, Authorship author) {
        long open = 0;
        long openThoughHidden = 0;
        for (InformationClass of : InformationClass.values()) {
            if (allows(situation, choice, author, of, false)) {
                open |= of.bit();
                openThoughHidden |= allows(situation, choice, author, of, true) ? of.bit() : 0;
            }
        }
        if (openThoughHidden != 0 && openThoughHidden != open) {
            throw new PolicyUnsound("what is hidden from the person opens for some classes only, in " + situation);
        }
        return openThoughHidden == 0 ? open : open | Handling.HIDDEN_FROM_PERSON;
    }

    private boolean allows(Situation situation, Choice choice, Authorship author, InformationClass of, boolean hidden) {
        return policy.decide(
                        mandate,
                        new Case(situation.basis(), situation.purpose(), choice, author, of, hidden, Protection.NONE))
                .allowed();
    }
}
