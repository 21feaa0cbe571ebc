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

    /** Adds a question. */
    void add(Question question);

    /** Adds a move; false when that place was taken meanwhile, or there is no such question. */
    boolean add(UUID question, QuestionMove move);

    /** The question of an id. */
    Optional<Question> find(UUID id);

    /** The question about one look at one person. */
    Optional<Question> about(long person, Recorded look);

    /** All about looks at these records, latest first. */
    List<Question> about(Collection<Long> people);

    /** Those without a standing answer, the earliest due first. */
    List<Question> waiting();

    /** Those with one, the latest first. */
    List<Question> answered();
}
