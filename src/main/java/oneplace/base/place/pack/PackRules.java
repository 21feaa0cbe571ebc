package oneplace.base.place.pack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.InformationClass;
import oneplace.base.place.DefaultSharing;
import oneplace.base.place.Permission;
import oneplace.base.place.Role;

/** What must hold within a pack beyond the form of each value. Each check notes what is wrong where it stands. */
final class PackRules {

    private final Problems problems;
    private final Map<String, List<Found>> files;

    PackRules(Map<String, List<Found>> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check() {
        everyClassIsListed();
        restrictedMeansCleared();
        somebodyMayManageThePlace();
        file(CoreShapes.CALENDAR).forEach(this::holidaysAreInOrder);
        files.getOrDefault("tables/survey-statements.csv", List.of()).forEach(this::answersAddUp);
        files.getOrDefault("tables/stated-totals.csv", List.of()).forEach(this::differenceIsRight);
    }

    /** What checks a calendar that ships, too. */
    void holidaysAreInOrder(Found calendar) {
        if (calendar.find("from").isEmpty() || calendar.find("to").isEmpty()) {
            return;
        }
        int from = Integer.parseInt(calendar.row().text("from"));
        int to = Integer.parseInt(calendar.row().text("to"));
        if (to < from) {
            problems.add(calendar.spot("to"), "\"to\" must not be earlier than \"from\".");
        }
        String before = "";
        for (Found holiday : calendar.under("holidays")) {
            String date = holiday.find("date").orElse("");
            if (!date.isEmpty()) {
                int year = Integer.parseInt(date.substring(0, 4));
                if (year < from || year > to) {
                    problems.add(holiday.spot("date"), "The day lies outside the years " + from + " to " + to + ".");
                } else if (date.compareTo(before) <= 0) {
                    problems.add(
                            holiday.spot("date"),
                            "The days must be in order, each once; " + before + " stands before it.");
                }
                before = date;
            }
        }
    }

    private void everyClassIsListed() {
        List<Found> listed = file(CoreShapes.CLASSES);
        if (listed.isEmpty()) {
            return;
        }
        List<String> missing = Arrays.stream(InformationClass.values())
                .map(InformationClass::code)
                .filter(code ->
                        listed.stream().noneMatch(entry -> entry.find("code").equals(Optional.of(code))))
                .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    Spot.startOf(CoreShapes.CLASSES.file()),
                    "These information classes are not listed: " + String.join(", ", missing) + ".");
        }
    }

    private void restrictedMeansCleared() {
        for (Found entry : file(CoreShapes.CLASSES)) {
            boolean open = entry.find("sharing").equals(Optional.of(DefaultSharing.INVOLVED.code()));
            if (entry.row().yes("restricted") && open) {
                problems.add(
                        entry.spot("sharing"),
                        "A restricted class cannot be shared with all involved teams: \"sharing\" must be cleared or practice.");
            }
        }
    }

    private void somebodyMayManageThePlace() {
        List<Found> roles = file(CoreShapes.ROLES);
        boolean may = roles.stream()
                .filter(role -> role.find("role").equals(Optional.of(Role.PLACE_ADMINISTRATOR.code())))
                .anyMatch(role -> role.row().several("permissions").contains(Permission.MANAGE_PLACE.code()));
        if (!roles.isEmpty() && !may) {
            problems.add(
                    Spot.startOf(CoreShapes.ROLES.file()),
                    "The role place-administrator must be listed with the permission manage-place.");
        }
    }

    /** Plymouth 2013: mean = (5·always + 4·often + 3·some + 2·rarely + none) ÷ answers, half up to two places. */
    private void answersAddUp(Found statement) {
        List<String> scale = List.of("always", "often", "some", "rarely", "none");
        if (!statement.row().texts().keySet().containsAll(scale)
                || statement.find("answers").isEmpty()
                || statement.find("mean").isEmpty()) {
            return;
        }
        long sum = 0;
        long points = 0;
        for (int i = 0; i < scale.size(); i++) {
            long count = Long.parseLong(statement.row().text(scale.get(i)));
            sum += count;
            points += (5 - i) * count;
        }
        if (sum != Long.parseLong(statement.row().text("answers"))) {
            problems.add(statement.spot("answers"), "\"answers\" must be the sum of the five counts, " + sum + ".");
            return;
        }
        BigDecimal mean = sum == 0
                ? new BigDecimal("0.00")
                : BigDecimal.valueOf(points).divide(BigDecimal.valueOf(sum), 2, RoundingMode.HALF_UP);
        if (!mean.equals(new BigDecimal(statement.row().text("mean")))) {
            problems.add(statement.spot("mean"), "\"mean\" must be what the counts give, " + mean + ".");
        }
    }

    private void differenceIsRight(Found total) {
        var row = total.row();
        if (!row.texts().keySet().containsAll(List.of("computed_gbp", "stated_gbp", "difference_gbp"))) {
            return;
        }
        long difference = Long.parseLong(row.text("computed_gbp")) - Long.parseLong(row.text("stated_gbp"));
        if (difference != Long.parseLong(row.text("difference_gbp"))) {
            problems.add(
                    total.spot("difference_gbp"),
                    "\"difference_gbp\" must be computed less stated, " + difference + ".");
        }
    }

    private List<Found> file(Shape shape) {
        return files.getOrDefault(shape.file(), List.of());
    }
}
