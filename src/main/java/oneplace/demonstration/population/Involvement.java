package oneplace.demonstration.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which teams are involved with a shipped person beside their practice, since when, and what comes next. Community
 * nursing works with the older people of its clusters, so that a district nurse's caseload is a full one.
 */
final class Involvement {
    /** A team that works with a person. {@code source} is a word of the access module's. */
    record With(UUID person, String team, LocalDate since, String source) {}

    private static final LocalDate STORY_DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, String> NURSING =
            Map.of("cl-3", "t-nursing-keynsham", "cl-4", "t-nursing-somer", "cl-5", "t-nursing-keynsham");
    private static final Map<String, String> SOCIAL_WORK = Map.of(
            "cl-1",
            "t-asc-bath",
            "cl-2",
            "t-asc-bath",
            "cl-3",
            "t-asc-chew",
            "cl-4",
            "t-asc-somer",
            "cl-5",
            "t-asc-chew");

    private Involvement() {}

    /** The teams involved with somebody born on this day. */
    static List<With> of(Home home, LocalDate born) {
        int age = born.until(STORY_DAY).getYears();
        String cluster = home.practice().cluster();
        Dice dice = new Dice(home.person(), "teams");
        List<With> teams = new ArrayList<>();
        String nursing = NURSING.get(cluster);
        if (nursing != null && dice.percent(age >= 65 ? 80 : age >= 40 ? 45 : 5)) {
            teams.add(with(home, nursing, "open-case", dice));
        }
        if (dice.percent(age >= 70 ? 22 : 3)) {
            teams.add(with(home, SOCIAL_WORK.getOrDefault(cluster, "t-asc-bath"), "open-case", dice));
        }
        if (age >= 75 && dice.percent(25)) {
            teams.add(with(home, "t-telecare", "open-case", dice));
        }
        if (age >= 75 && dice.percent(30)) {
            teams.add(with(home, "t-mdt-" + cluster.substring(3), "mdt", dice));
        }
        if (age >= 30 && dice.percent(6)) {
            teams.add(with(home, "t-navigators", "referral", dice));
        }
        if (age >= 18 && dice.percent(6)) {
            teams.add(with(home, "t-link", "referral", dice));
        }
        if (age >= 65 && dice.percent(6)) {
            teams.add(with(home, "t-reablement", "referral", dice));
        }
        return teams;
    }

    private static With with(Home home, String team, String source, Dice dice) {
        return new With(home.person(), team, STORY_DAY.minusDays(20 + dice.below(300)), source);
    }

    /** Whether a nursing team is among them. */
    static boolean nursed(List<With> teams) {
        return teams.stream().anyMatch(with -> with.team().startsWith("t-nursing"));
    }
}
