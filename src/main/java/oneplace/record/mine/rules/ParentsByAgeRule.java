package oneplace.record.mine.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import oneplace.base.rulebook.About;
import oneplace.base.rulebook.Example;
import oneplace.base.rulebook.Field;
import oneplace.base.rulebook.Finding;
import oneplace.base.rulebook.Given;
import oneplace.base.rulebook.Rule;

/** {@link ParentsByAge} for the rulebook, with the latest age of review. */
public final class ParentsByAgeRule implements Rule {

    private static final Field.Day BORN = new Field.Day("born", "The child’s birth date", null);
    private static final Field.Day ON = new Field.Day("on", "The day asked about", null);

    @Override
    public About about() {
        return new About(
                "parents-by-age",
                "Until when does a parent see a child’s record?",
                "A parent’s view is reviewed when the child is 11, suspended for review at 13 or earlier, and ends at 16.",
                List.of(
                        "Until then parental responsibility opens the record, never its restricted parts. A child who understands"
                                + " what it means may refuse at any age.",
                        "Both are warned before it ends. From 16 on the young person may ask for it anew, as any adult may."),
                List.of(
                        "DAPB3051, Identity verification and authentication standard for digital health and care services, 7.2",
                        "Royal College of General Practitioners: Proxy access guidance for general practice",
                        "Family Law Reform Act 1969, section 8"),
                1,
                LocalDate.of(2026, 11, 22),
                "Whether the child understands enough to decide, and whether it is safe: somebody who knows them judges that.");
    }

    @Override
    public List<Field<?>> takes() {
        return List.of(BORN, ON);
    }

    @Override
    public Finding decide(Given given) {
        LocalDate born = given.get(BORN);
        LocalDate day = given.get(ON);
        if (day.isBefore(born)) {
            return Finding.of("The child was not born yet")
                    .with("state", "none")
                    .with("until", null)
                    .because("the day lies before the birth date.");
        }
        ParentsByAge.State state = ParentsByAge.on(day, born, ParentsByAge.LATEST_REVIEW);
        String end = ParentsByAge.end(day, born, ParentsByAge.LATEST_REVIEW, false)
                .map(LocalDate::toString)
                .orElse(null);
        int age = java.time.Period.between(born, day).getYears();
        return Finding.of("A parent’s view " + state.words())
                .with("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .with("until", end)
                .because("on that day the child is " + age + (end == null ? "." : ", and turns 13 on " + end + "."));
    }

    @Override
    public List<Example> examples() {
        return List.of(
                example("A child of 10", "2016-06-01", "open", "2029-06-01"),
                example("A child of 12", "2014-06-01", "reviewed-by-now", "2027-06-01"),
                example("A young person of 14", "2012-06-01", "only-after-review", null),
                example("The day before the sixteenth birthday", "2010-11-23", "only-after-review", null),
                example("The sixteenth birthday", "2010-11-22", "suspended", null));
    }

    private static Example example(
            String shows, String born, String state, @org.jspecify.annotations.Nullable String until) {
        Map<String, @org.jspecify.annotations.Nullable Object> outcome = new java.util.LinkedHashMap<>();
        outcome.put("state", state);
        outcome.put("until", until);
        return new Example(shows, Map.of("born", born, "on", "2026-11-22"), outcome);
    }
}
