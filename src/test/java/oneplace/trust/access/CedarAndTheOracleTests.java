package oneplace.trust.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import oneplace.base.kernel.InformationClass;
import oneplace.base.kernel.Purpose;
import oneplace.trust.access.Oracle.Asker;
import oneplace.trust.access.Oracle.Chosen;
import oneplace.trust.access.Oracle.Emergency;
import oneplace.trust.access.Oracle.Known;
import oneplace.trust.access.Oracle.World;
import oneplace.trust.access.Oracle.Written;
import oneplace.trust.access.policy.Authorship;
import oneplace.trust.access.policy.Basis;
import oneplace.trust.access.policy.Case;
import oneplace.trust.access.policy.Choice;
import oneplace.trust.access.policy.Policy;
import oneplace.trust.access.policy.Protection;
import oneplace.trust.identity.Horizon;
import org.junit.jupiter.api.Test;

/**
 * Cedar and the oracle are given the same 100,000 questions, made from one seed: each a viewer, and a world in which exactly
 * one situation holds between them and the person.
 */
class CedarAndTheOracleTests {

    private static final int QUESTIONS = 100_000;
    private static final long SEED = 20_261_122;
    private static final int OWN = 10;
    private static final int TEAM = 11;
    private static final int PARTNER = 20;
    private static final int STRANGER = 30;
    private static final long PERSON = 7;

    @Test
    void theyAnswerAlike() {
        List<Boolean> seen = IntStream.range(0, QUESTIONS)
                .parallel()
                .mapToObj(i -> {
                    Random dice = new Random(SEED + i);
                    Mandate mandate = mandate(dice);
                    Case asked = asked(mandate, dice);
                    boolean expected = oracle(mandate, asked);
                    assertThat(Policy.shipped().decide(mandate, asked))
                            .as("seed %d: %s asks %s", SEED + i, mandate, asked)
                            .extracting(verdict -> verdict.allowed())
                            .isEqualTo(expected);
                    return expected;
                })
                .toList();
        // neither answer is rare: a test in which everything is refused would prove nothing
        assertThat(seen.stream().filter(yes -> yes).count()).isBetween(QUESTIONS / 5L, QUESTIONS * 4L / 5);
    }

    private static Mandate mandate(Random dice) {
        ViewerKind kind = dice.nextInt(20) == 0 ? ViewerKind.HOUSE : ViewerKind.values()[dice.nextInt(3)];
        long cleared = dice.nextInt(4) == 0 ? InformationClass.all() : mostly(dice);
        return switch (kind) {
            case HOUSE -> Mandate.ofTheHouse();
            case PERSON -> Mandate.ofPerson();
            case SYSTEM ->
                Mandate.ofSystem(Purpose.values()[dice.nextInt(5)], cleared, Horizon.values()[dice.nextInt(2)]);
            case STAFF -> Mandate.ofStaff(some(Purpose.class, dice), cleared, dice.nextBoolean());
        };
    }

    private static Case asked(Mandate mandate, Random dice) {
        Basis basis = basis(mandate, dice);
        boolean withPurpose =
                Set.of(Basis.RELATIONSHIP, Basis.WHOLE_PLACE, Basis.NOBODY).contains(basis)
                        && mandate.kind() != ViewerKind.PERSON;
        List<Purpose> theirs = mandate.purposes().stream().sorted().toList();
        boolean another = theirs.isEmpty() || basis == Basis.RELATIONSHIP && dice.nextInt(6) == 0;
        Purpose purpose = another ? Purpose.values()[dice.nextInt(5)] : theirs.get(dice.nextInt(theirs.size()));
        return new Case(
                basis,
                withPurpose ? Optional.of(purpose) : Optional.empty(),
                basis == Basis.NOBODY ? Choice.NONE : Choice.values()[dice.nextInt(3)],
                Authorship.values()[dice.nextInt(3)],
                InformationClass.values()[dice.nextInt(InformationClass.values().length)],
                dice.nextInt(4) == 0,
                dice.nextInt(8) == 0 ? Protection.values()[dice.nextInt(4)] : Protection.NONE);
    }

    private static Basis basis(Mandate mandate, Random dice) {
        List<Basis> possible = mandate.kind() == ViewerKind.PERSON
                ? List.of(Basis.SELF, Basis.PROXY, Basis.NOBODY)
                : mandate.horizon() == Horizon.WHOLE_PLACE
                        ? List.of(Basis.WHOLE_PLACE, Basis.WHOLE_PLACE, Basis.NOBODY)
                        : List.of(Basis.RELATIONSHIP, Basis.RELATIONSHIP, Basis.ENDED, Basis.EMERGENCY, Basis.NOBODY);
        return possible.get(dice.nextInt(possible.size()));
    }

    /** The world in which the case comes about, and what the oracle says in it. */
    private static boolean oracle(Mandate mandate, Case asked) {
        if (asked.protection() == Protection.REDACTED || asked.protection() == Protection.VERY_RESTRICTED) {
            return false;
        }
        Asker asker = new Asker(
                mandate.kind(),
                "who",
                OWN,
                Set.of(TEAM),
                mandate.purposes(),
                classes(mandate.cleared()),
                mandate.horizon() == Horizon.WHOLE_PLACE,
                mandate.mayBreakGlass(),
                PERSON);
        List<Known> known = new ArrayList<>();
        asked.purpose()
                .filter(p -> asked.basis() == Basis.RELATIONSHIP)
                .ifPresent(purpose -> known.add(new Known(TEAM, PERSON, purpose, 0, 100)));
        if (asked.basis() == Basis.ENDED) {
            known.add(new Known(TEAM, PERSON, Purpose.DIRECT_CARE, 0, 50));
        }
        List<Chosen> choices = asked.choice() == Choice.NONE
                ? List.of()
                : List.of(new Chosen(PERSON, asked.of(), TEAM, asked.choice() == Choice.WITHHELD, 0, 100));
        List<Emergency> emergencies = asked.basis() == Basis.EMERGENCY
                ? List.of(new Emergency(PERSON, "who", Set.of(asked.of()), 0, 100))
                : List.of();
        int author = switch (asked.author()) {
            case OWN -> OWN;
            case PARTNER -> PARTNER;
            case OTHER -> STRANGER;
        };
        Written entry = new Written(
                asked.basis() == Basis.NOBODY ? 0 : PERSON, Set.of(asked.of()), asked.hiddenFromPerson(), author);
        Asker alone = asked.basis() == Basis.NOBODY && asked.purpose().isPresent()
                ? new Asker(
                        asker.kind(),
                        asker.who(),
                        asker.organisation(),
                        asker.teams(),
                        theOne(mandate.purposes(), asked.purpose().get()),
                        asker.cleared(),
                        asker.wholePlace(),
                        asker.mayBreakGlass(),
                        asker.self())
                : asker;
        return Oracle.sees(alone, entry, new World(known, choices, emergencies, Set.of(STRANGER)), 60);
    }

    /** One purpose of several, if they have it: the case asks about that one alone. */
    private static Set<Purpose> theOne(Set<Purpose> all, Purpose one) {
        return all.contains(one) ? Set.of(one) : Set.of();
    }

    /** Three classes of four. */
    static long mostly(Random dice) {
        long some = dice.nextLong();
        return some | dice.nextLong();
    }

    static Set<InformationClass> classes(long mask) {
        Set<InformationClass> classes = EnumSet.noneOf(InformationClass.class);
        for (InformationClass of : InformationClass.values()) {
            if ((mask & of.bit()) != 0) {
                classes.add(of);
            }
        }
        return classes;
    }

    static <E extends Enum<E>> Set<E> some(Class<E> type, Random dice) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (E value : type.getEnumConstants()) {
            if (dice.nextInt(3) == 0) {
                chosen.add(value);
            }
        }
        return chosen;
    }
}
