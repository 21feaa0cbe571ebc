package oneplace.record.privacy.kept;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.QuestionMove;
import oneplace.trust.audit.Recorded;

/** Rows of {@code privacy.question} and its moves. */
public interface KeptQuestions {

    /** Adds a question; false when there is one about the look from the same side already, and then nothing changed. */
    boolean add(Question question);

    /** Adds a move; false when that place was taken meanwhile, or there is no such question. */
    boolean add(UUID question, QuestionMove move);

    /** The question of an id. */
    Optional<Question> find(UUID id);

    /** The question about one look at one person. @param theirs the one of the person, or the one of the officers */
    Optional<Question> about(long person, Recorded look, boolean theirs);

    /** All about looks at these records, latest first. */
    List<Question> about(Collection<Long> people);

    /** Those without a standing answer, the earliest due first. */
    List<Question> waiting();

    /** Those with one, the latest first. */
    List<Question> answered();
}
