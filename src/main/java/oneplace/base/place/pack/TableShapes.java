package oneplace.base.place.pack;

import static oneplace.base.place.pack.CoreShapes.LINE;
import static oneplace.base.place.pack.CoreShapes.NOTE;
import static oneplace.base.place.pack.Field.needed;
import static oneplace.base.place.pack.Field.optional;
import static oneplace.base.place.pack.Field.several;

import java.util.List;
import oneplace.base.place.pack.Scalar.Code;
import oneplace.base.place.pack.Scalar.FinancialYear;
import oneplace.base.place.pack.Scalar.Hundredths;
import oneplace.base.place.pack.Scalar.OneOf;
import oneplace.base.place.pack.Scalar.Reference;
import oneplace.base.place.pack.Scalar.Text;
import oneplace.base.place.pack.Scalar.Whole;
import oneplace.base.place.pack.Scalar.YesNo;

/** The tables a pack may carry for the modules that use them: outcomes, services, money, surveys. All may be left out. */
final class TableShapes {

    private static final Scalar NUMBER = new Whole(1, 9_999);
    private static final Scalar COUNT = new Whole(0, 100_000_000);
    private static final Scalar POUNDS = new Whole(-10_000_000_000L, 10_000_000_000L);
    private static final Scalar ROUNDED = new Whole(1, 1_000_000);
    private static final Scalar CONFIDENCE = new OneOf("a confidence", List.of("high", "medium", "low"));
    private static final Scalar POOL = new OneOf("a pooling code", List.of("P", "S", "A", "N", "S/P", "N/S", "TBC"));
    private static final Scalar ORGANISATION = new Reference(Target.ORGANISATION, false);

    private TableShapes() {}

    static List<Shape> all() {
        return List.of(
                priorities(),
                outcomes(),
                boardOutcomes(),
                services(),
                deliveryModels(),
                arrangements(),
                budgets(),
                schemes(),
                schemeTotals(),
                poolTotals(),
                statedTotals(),
                selfAssessment(),
                pioneerCriteria(),
                surveyStatements(),
                surveyThemes(),
                caseworkThemes());
    }

    private static Shape table(String name, List<Field> fields, List<String> key, String meaning) {
        return new Shape("tables/" + name + ".csv", false, true, fields, key, meaning);
    }

    private static Shape priorities() {
        return table(
                "priorities",
                List.of(
                        needed("kind", LINE, "What the place calls it: priority, pathway, system enabler …"),
                        needed("number", NUMBER, "Its number among those of its kind."),
                        needed("name", LINE, "The priority."),
                        optional("theme_number", NUMBER, "The number of its theme."),
                        optional("theme", LINE, "The theme it belongs to.")),
                List.of("kind", "number"),
                "What the place has set out to do.");
    }

    private static Shape outcomes() {
        return table(
                "outcomes",
                List.of(
                        needed(
                                "level",
                                new OneOf("a level", List.of("population", "system")),
                                "Of the people, or of the services."),
                        needed("number", NUMBER, "Its number at that level."),
                        needed("outcome", LINE, "The outcome, in our words.")),
                List.of("level", "number"),
                "The outcomes a specification asks for.");
    }

    private static Shape boardOutcomes() {
        return table(
                "board-outcomes",
                List.of(
                        needed("theme", LINE, "The board's theme."),
                        needed("outcome", LINE, "The board's outcome, in our words."),
                        needed("statement", new Code(), "The code of the statement of people that goes with it."),
                        needed("means", LINE, "What that statement says, in our words."),
                        needed("confidence", CONFIDENCE, "How sure the reading of the source is.")),
                List.of("theme", "outcome", "statement"),
                "The board's outcomes and what each means to people.");
    }

    private static Shape services() {
        return table(
                "services",
                List.of(
                        needed(
                                "scope",
                                new OneOf("a scope", List.of("current", "specified", "statutory", "outside")),
                                "Provided today, asked for by a specification, a statutory duty, or outside the review."),
                        optional("specification", new Code(), "The part of the specification."),
                        optional("category", LINE, "The group it is listed in."),
                        needed("service", LINE, "The service."),
                        needed("source", new Reference(Target.SOURCE, false), "The document."),
                        needed("section", LINE, "Where in the document.")),
                List.of("scope", "specification", "category", "service"),
                "The services a source lists.");
    }

    private static Shape deliveryModels() {
        return table(
                "delivery-models",
                List.of(
                        needed("model", LINE, "Its name."),
                        needed("status", LINE, "Today's, or which option."),
                        needed("services", NOTE, "How services are grouped."),
                        needed("leadership", NOTE, "Who leads."),
                        needed("funding", NOTE, "How the money goes."),
                        optional("area", NOTE, "The people or area of each unit.")),
                List.of("model"),
                "Ways the same services could be led and paid for.");
    }

    private static Shape arrangements() {
        return table(
                "arrangements",
                List.of(
                        needed("number", NUMBER, "Its number."),
                        needed("arrangement", LINE, "Its name."),
                        needed("lead", LINE, "Who leads."),
                        needed("functions", LINE, "Whose functions are exercised."),
                        needed("delegation", LINE, "What is delegated to whom."),
                        needed("contract_holder", LINE, "Who holds the contract.")),
                List.of("number"),
                "The ways partners may commission together.");
    }

    private static Shape budgets() {
        return table(
                "budgets",
                List.of(
                        several("holder", ORGANISATION, true, "Whose budget; several for a combined one."),
                        needed("group", LINE, "The heading it stands under."),
                        needed("line", LINE, "The line."),
                        needed("year", new FinancialYear(), "The year of the budget."),
                        needed("budget_gbp", POUNDS, "Net, in pounds."),
                        needed("rounded_to_gbp", ROUNDED, "How the source rounds: to 1 or 1000 pounds."),
                        optional("in_fund_gbp", POUNDS, "The part that lies in the Better Care Fund."),
                        optional("pool_2017_18", POOL, "How far it is pooled that year."),
                        optional("pool_2018_19", POOL, "The same."),
                        optional("pool_2019_20", POOL, "The same."),
                        optional("pool_2020_21", POOL, "The same."),
                        optional("pool_year_unknown", POOL, "A code whose year the source does not show."),
                        needed("confidence", CONFIDENCE, "How sure the figure is."),
                        optional("note", NOTE, "What is unsure.")),
                List.of("holder", "group", "line", "year"),
                "Budgets line by line, with the plan to pool them: P pooled, A aligned, S shadow, N not yet, TBC to be confirmed.");
    }

    private static Shape schemes() {
        return table(
                "schemes",
                List.of(
                        needed("theme", LINE, "The theme it belongs to."),
                        needed("scheme", LINE, "The scheme."),
                        needed("contributor", ORGANISATION, "Who pays in."),
                        needed("year", new FinancialYear(), "The year."),
                        needed("amount_gbp", POUNDS, "How much, in pounds."),
                        needed(
                                "approach",
                                new OneOf("an approach", List.of("lead-council", "lead-nhs", "joint")),
                                "Who commissions."),
                        needed(
                                "overspend",
                                new OneOf(
                                        "an overspend rule",
                                        List.of("council", "nhs", "by-use", "by-commissioner-and-provider")),
                                "Who bears an overspend."),
                        needed(
                                "underspend",
                                new OneOf("an underspend rule", List.of("groups-recommend")),
                                "Who decides about an underspend."),
                        needed("confidence", CONFIDENCE, "How sure the figure is."),
                        optional("note", NOTE, "What is unsure.")),
                List.of("theme", "scheme", "contributor", "year"),
                "The schemes of a section 75 agreement, a row for each contribution.");
    }

    private static Shape schemeTotals() {
        return table(
                "scheme-totals",
                List.of(
                        needed("theme", LINE, "The theme, or all themes."),
                        needed("contributor", ORGANISATION, "Who pays in."),
                        needed("year", new FinancialYear(), "The year."),
                        needed("printed_gbp", POUNDS, "The printed total, misprints mended."),
                        needed("lines_gbp", POUNDS, "The sum of the lines."),
                        needed("as_printed", NOTE, "What is printed.")),
                List.of("theme", "contributor", "year"),
                "The totals printed for the schemes beside the sums of their lines; a difference is shown, not mended.");
    }

    private static Shape poolTotals() {
        return table(
                "pool-totals",
                List.of(
                        needed("year", new FinancialYear(), "The year."),
                        needed("pool", POOL, "The pooling code."),
                        needed("budget_gbp", POUNDS, "The sum of the NHS budgets of that code, in pounds.")),
                List.of("year", "pool"),
                "How much is to be pooled in which year.");
    }

    private static Shape statedTotals() {
        return table(
                "stated-totals",
                List.of(
                        needed("total", LINE, "Which total."),
                        needed("computed_gbp", POUNDS, "As computed from the lines."),
                        needed("stated_gbp", POUNDS, "As stated."),
                        needed("difference_gbp", POUNDS, "Computed less stated."),
                        needed("rounded_to_gbp", ROUNDED, "How the source rounds.")),
                List.of("total"),
                "Totals a source states, checked against its lines.");
    }

    private static Shape selfAssessment() {
        return table(
                "self-assessment",
                List.of(
                        needed("element_number", NUMBER, "The number of the element."),
                        needed("element", LINE, "The element of integrated care."),
                        needed("point", NUMBER, "The number of the point within it."),
                        needed("good", LINE, "What good looks like, in our words.")),
                List.of("element_number", "point"),
                "The elements partners assess themselves by.");
    }

    private static Shape pioneerCriteria() {
        return table(
                "pioneer-criteria",
                List.of(
                        needed("number", NUMBER, "Its number."),
                        needed("criterion", LINE, "The criterion, in our words."),
                        needed("evidence", NOTE, "What shows that it is met, in our words.")),
                List.of("number"),
                "The criteria of an expression of interest.");
    }

    private static Shape surveyStatements() {
        return table(
                "survey-statements",
                List.of(
                        needed("number", NUMBER, "Its rank."),
                        needed("statement", LINE, "The statement people were asked about."),
                        needed("always", COUNT, "Answers: all of the time."),
                        needed("often", COUNT, "Answers: often."),
                        needed("some", COUNT, "Answers: some of the time."),
                        needed("rarely", COUNT, "Answers: rarely."),
                        needed("none", COUNT, "Answers: none of the time."),
                        needed("answers", COUNT, "All answers; always the sum of the five."),
                        needed("mean", new Hundredths(), "The printed mean on the scale of five."),
                        needed("repaired", new YesNo(), "Whether a misprinted count was mended."),
                        optional("note", NOTE, "What was mended and why.")),
                List.of("number"),
                "Statements of a survey and how often people found them true.");
    }

    private static Shape surveyThemes() {
        return table(
                "survey-themes",
                List.of(
                        needed("question", LINE, "The question."),
                        needed("rank", NUMBER, "Its rank among the answers."),
                        needed("theme", LINE, "The theme."),
                        needed("mentions", COUNT, "How often it was mentioned.")),
                List.of("question", "rank"),
                "Themes of the free answers of a survey.");
    }

    private static Shape caseworkThemes() {
        return table(
                "casework-themes",
                List.of(needed("theme", new Text(100), "The theme."), needed("cases", COUNT, "How many cases.")),
                List.of("theme"),
                "Councillors' casework by theme, nobody named.");
    }
}
