package oneplace.record.privacy.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.record.privacy.Outcome;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.QuestionMove;
import oneplace.trust.shell.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A question as a page tells it.
 *
 * @param look the look it is about; null when the log no longer holds it
 * @param due the clock; null once it is answered
 * @param name of whose record it is; empty where the page is the person's own
 */
public record QuestionView(
        Question question,
        @Nullable LookLine look,
        @Nullable Due due,
        String name,
        List<Step> steps) {

    /** A move in words. */
    public record Step(String when, String who, String what, String told, String next, String note) {}

    static QuestionView of(Question question, @Nullable LookLine look, @Nullable Due due, String name) {
        List<Step> steps = question.moves().stream()
                .map(move ->
                        new Step(moment(move.at()), move.whoName(), what(move), move.told(), move.next(), move.note()))
                .toList();
        return new QuestionView(question, look, due, name, steps);
    }

    private static String what(QuestionMove move) {
        return switch (move.kind()) {
            case TAKEN -> "Looks into it";
            case NOTED -> "Wrote a note";
            case ESCALATED -> "Passed it to the Caldicott guardian";
            case ANSWERED ->
                move.outcome().filter(o -> o == Outcome.JUSTIFIED).isPresent()
                        ? "Found that the look was right"
                        : "Found that the look was not right";
            case ASKED_AGAIN -> "Did not agree, and asked again";
            case ADDED -> "Added to the question";
        };
    }

    /** The look in a sentence. */
    public String sentence() {
        return look == null ? "A look that is no longer kept." : look.sentence();
    }

    /** When the look was. */
    public String when() {
        return moment(question.lookAt());
    }

    /** When it was asked. */
    public String asked() {
        return moment(question.asked());
    }

    /** The state in words: <em>waits</em>, <em>is looked into</em>, <em>answered</em>. */
    public String state() {
        return switch (question.state()) {
            case WAITING -> "Waits for somebody to look into it";
            case TAKEN -> "Being looked into";
            case ESCALATED -> "With the Caldicott guardian";
            case ANSWERED -> justified() ? "Answered: it was right" : "Answered: it was not right";
        };
    }

    /** The sign of the state. */
    public String sign() {
        return switch (question.state()) {
            case WAITING -> "idle";
            case TAKEN, ESCALATED -> "running";
            case ANSWERED -> justified() ? "done" : "late";
        };
    }

    /** The answer that stands. */
    public Optional<QuestionMove> answer() {
        return question.answer();
    }

    private boolean justified() {
        return question.answer()
                .flatMap(QuestionMove::outcome)
                .filter(o -> o == Outcome.JUSTIFIED)
                .isPresent();
    }

    static String moment(Instant at) {
        return Formats.date(London.day(at)) + ", " + LookLine.time(at);
    }
}
