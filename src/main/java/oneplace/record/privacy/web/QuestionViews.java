package oneplace.record.privacy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.kernel.London;
import oneplace.base.place.Places;
import oneplace.record.person.Person;
import oneplace.record.person.Persons;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.QuestionMove;
import oneplace.trust.audit.FoldedLook;
import oneplace.trust.audit.Looks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells questions: with the look each is about, its clock, and for officers the name of whose record it is. */
@Component
class QuestionViews {

    private final Looks looks;
    private final LookLines lines;
    private final Persons persons;
    private final Places places;
    private final Clock clock;

    QuestionViews(Looks looks, LookLines lines, Persons persons, Places places, Clock clock) {
        this.looks = looks;
        this.lines = lines;
        this.persons = persons;
        this.places = places;
        this.clock = clock;
    }

    /** For the person. @param self their account */
    List<QuestionView> mine(List<Question> questions, Optional<String> self) {
        return questions.stream()
                .map(question -> QuestionView.of(question, line(question, Perspective.YOU, self), due(question), ""))
                .toList();
    }

    /** For an officer. */
    List<QuestionView> theirs(List<Question> questions) {
        Map<Long, Person> people = new HashMap<>(persons.living(
                questions.stream().map(Question::person).distinct().toList()));
        return questions.stream()
                .map(question -> QuestionView.of(
                        question,
                        line(question, Perspective.THEM, Optional.empty()),
                        due(question),
                        Whose.name(people.get(question.person()))))
                .toList();
    }

    private @Nullable LookLine line(Question question, Perspective to, Optional<String> self) {
        return looks.find(question.look())
                .map(past -> lines.at(List.of(question.person()), List.of(FoldedLook.of(past)), to, self)
                        .getFirst())
                .orElse(null);
    }

    private @Nullable Due due(Question question) {
        if (!question.open()) {
            return null;
        }
        LocalDate began = question.moves().stream()
                .filter(move -> move.kind() == QuestionMove.Kind.ASKED_AGAIN)
                .map(QuestionMove::at)
                .reduce((a, b) -> b)
                .map(London::day)
                .orElse(London.day(question.asked()));
        return Due.of(
                began,
                question.due(),
                London.day(clock.instant()),
                places.place().workingDays(),
                "answer");
    }
}
