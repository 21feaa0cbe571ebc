package oneplace.base.place.pack;

import static oneplace.base.place.pack.CoreShapes.LINE;
import static oneplace.base.place.pack.Field.entries;
import static oneplace.base.place.pack.Field.entry;
import static oneplace.base.place.pack.Field.needed;
import static oneplace.base.place.pack.Field.optional;
import static oneplace.base.place.pack.Field.several;

import java.util.List;
import oneplace.base.place.pack.Scalar.Clock;
import oneplace.base.place.pack.Scalar.Day;
import oneplace.base.place.pack.Scalar.OneOf;
import oneplace.base.place.pack.Scalar.Reference;
import oneplace.base.place.pack.Scalar.Whole;
import oneplace.base.place.pack.Scalar.YesNo;

/** The rules of the place's board. */
final class BoardShape {

    private static final Scalar ORGANISATION = new Reference(Target.ORGANISATION, false);
    private static final Scalar DAYS = new Whole(0, 365);
    private static final Scalar FEW = new Whole(0, 100);

    static final Shape BOARD = new Shape(
            "board.yaml",
            false,
            false,
            List.of(
                    needed("name", LINE, "The board."),
                    needed("source", new Reference(Target.SOURCE, false), "The document its rules come from."),
                    several("legal-basis", LINE, false, "What it is founded on."),
                    entries("members", members(), true, "Its posts; no person is named here."),
                    optional("co-opted-by", ORGANISATION, "Who appoints co-opted members."),
                    entry("quorum", quorum(), true, "How many must be present."),
                    entry("decision", decision(), true, "How it decides."),
                    entry(
                            "agenda",
                            List.of(needed("clear-working-days", DAYS, "Between publication and meeting.")),
                            true,
                            "When it is published."),
                    entry("interests", interests(), true, "When members register and declare interests."),
                    entry("meetings", meetings(), true, "When it meets."),
                    several("standard-items", LINE, false, "Items of every agenda."),
                    several("report-fields", LINE, false, "Sections of every report.")),
            List.of(),
            "The rules of the place's board.");

    private BoardShape() {}

    private static List<Field> members() {
        return List.of(
                needed("post", LINE, "The post."),
                needed(
                        "role",
                        new OneOf(
                                "a kind of member",
                                List.of("councillor", "statutory", "statutory-co-opted", "co-opted")),
                        "What kind of member."),
                optional("organisation", ORGANISATION, "Whom the post speaks for."),
                optional("vacant", new YesNo(), "Whether nobody holds it."));
    }

    private static List<Field> quorum() {
        return List.of(
                needed("numerator", new Whole(0, 100), "The share of all members, rounded up: above the line."),
                needed("denominator", new Whole(1, 100), "Below the line."),
                optional("least", FEW, "And never fewer than this."),
                optional("councillors", FEW, "Among them at least so many councillors."));
    }

    private static List<Field> decision() {
        return List.of(
                needed("consensus-first", new YesNo(), "Whether a vote is taken only without consensus."),
                needed("majority-of", new OneOf("a majority", List.of("present", "all")), "Of whom more than half."),
                optional("casting-vote", new OneOf("a holder", List.of("chair")), "Who decides a tie."));
    }

    private static List<Field> interests() {
        return List.of(
                needed("register-within-days", DAYS, "Beginning with the day of joining."),
                needed("change-within-days", DAYS, "After a change."),
                optional("declare-at", LINE, "When they are declared."));
    }

    private static List<Field> meetings() {
        return List.of(
                needed("per-year", FEW, "How many a year at least."),
                optional("review-after-months", FEW, "When its terms are looked at again."),
                optional("webcast", new YesNo(), "Whether they are shown live."),
                optional("public", new YesNo(), "Whether anyone may attend."),
                several("dates", new Day(), false, "Dates that are set."),
                optional("starts", new Clock(), "The time they begin."));
    }
}
