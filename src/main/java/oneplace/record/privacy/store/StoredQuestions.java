package oneplace.record.privacy.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import oneplace.record.privacy.Outcome;
import oneplace.record.privacy.Question;
import oneplace.record.privacy.QuestionMove;
import oneplace.record.privacy.kept.KeptQuestions;
import oneplace.trust.audit.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions in PostgreSQL: a row each, and a row for each move. */
@Repository
class StoredQuestions implements KeptQuestions {

    private static final int MOST = 200;

    private static final String LATEST = "q.asked desc";
    /** Of more than are listed, those stay that are due first. */
    private static final String LONGEST_WAITING = "q.asked";
    /** Whether the last move that counts is an answer. */
    private static final String ANSWERED = """
            coalesce((select m.kind from privacy.question_move m
                       where m.question = q.id and m.kind in ('answered', 'asked-again')
                       order by m.n desc limit 1), '') = 'answered'
            """;

    private final JdbcClient jdbc;

    StoredQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Question q) {
        return jdbc.sql("""
                insert into privacy.question (id, person, shard, seq, look_at, looks, origin, asked_by, asked_by_name, words,
                       asked, due)
                values (:id, :person, :shard, :seq, :lookAt, :looks, :origin, :by, :byName, :words, :asked, :due)
                on conflict do nothing
                """)
                        .param("id", q.id())
                        .param("person", q.person())
                        .param("shard", q.look().shard())
                        .param("seq", q.look().seq())
                        .param("lookAt", Timestamp.from(q.lookAt()))
                        .param("looks", q.looks())
                        .param("origin", q.origin().code())
                        .param("by", q.askedBy())
                        .param("byName", q.askedByName())
                        .param("words", q.words())
                        .param("asked", Timestamp.from(q.asked()))
                        .param("due", q.firstDue())
                        .update()
                == 1;
    }

    @Override
    public boolean add(UUID question, QuestionMove move) {
        return jdbc.sql("""
                insert into privacy.question_move (question, n, at, who, who_name, kind, outcome, told, next, note, due)
                select q.id, :n, :at, :who, :whoName, :kind, :outcome, :told, :next, :note, :due
                  from privacy.question q
                 where q.id = :question
                   and :n = 1 + (select count(*) from privacy.question_move m where m.question = q.id)
                on conflict do nothing
                """)
                        .param("question", question)
                        .param("n", move.n())
                        .param("at", Timestamp.from(move.at()))
                        .param("who", move.who())
                        .param("whoName", move.whoName())
                        .param("kind", move.kind().code())
                        .param("outcome", move.outcome().map(Outcome::code).orElse(null), java.sql.Types.VARCHAR)
                        .param("told", move.told())
                        .param("next", move.next())
                        .param("note", move.note())
                        .param("due", move.due().orElse(null), java.sql.Types.DATE)
                        .update()
                == 1;
    }

    @Override
    public Optional<Question> find(UUID id) {
        return read("q.id = :id", LATEST, Map.of("id", id)).stream().findFirst();
    }

    @Override
    public Optional<Question> about(long person, Recorded look, boolean theirs) {
        return read(
                        "q.person = :person and q.shard = :shard and q.seq = :seq and (q.origin = 'person') = :theirs",
                        LATEST,
                        Map.of("person", person, "shard", look.shard(), "seq", look.seq(), "theirs", theirs))
                .stream()
                .findFirst();
    }

    @Override
    public List<Question> about(Collection<Long> people) {
        return read("q.person = any(:people)", LATEST, Map.of("people", people.toArray(Long[]::new))).stream()
                .sorted(Comparator.comparing(Question::asked).reversed())
                .toList();
    }

    @Override
    public List<Question> waiting() {
        return read("not " + ANSWERED, LONGEST_WAITING, Map.of()).stream()
                .sorted(Comparator.comparing(Question::due).thenComparing(Question::asked))
                .toList();
    }

    @Override
    public List<Question> answered() {
        return read(ANSWERED, LATEST, Map.of()).stream()
                .sorted(Comparator.comparing(Question::asked).reversed())
                .toList();
    }

    private List<Question> read(String condition, String order, Map<String, ?> values) {
        Map<UUID, Question> questions = new LinkedHashMap<>();
        jdbc
                .sql("select * from privacy.question q where " + condition + " order by " + order + " limit " + MOST)
                .params(values)
                .query((row, n) -> question(row))
                .stream()
                .forEach(question -> questions.put(question.id(), question));
        if (questions.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<QuestionMove>> moves = jdbc
                .sql("select * from privacy.question_move where question = any(?) order by question, n")
                .param(questions.keySet().toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("question", UUID.class), move(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return questions.values().stream()
                .map(q -> with(q, moves.getOrDefault(q.id(), List.of())))
                .toList();
    }

    private static Question question(ResultSet row) throws SQLException {
        return new Question(
                row.getObject("id", UUID.class),
                row.getLong("person"),
                new Recorded(row.getInt("shard"), row.getLong("seq")),
                row.getObject("look_at", OffsetDateTime.class).toInstant(),
                row.getInt("looks"),
                Question.Origin.of(row.getString("origin")),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                row.getString("words"),
                row.getObject("asked", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                List.of());
    }

    private static QuestionMove move(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return new QuestionMove(
                row.getInt("n"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("who_name"),
                QuestionMove.Kind.of(row.getString("kind")),
                outcome == null ? Optional.empty() : Outcome.of(outcome),
                row.getString("told"),
                row.getString("next"),
                row.getString("note"),
                Optional.ofNullable(row.getObject("due", LocalDate.class)));
    }

    private static Question with(Question q, List<QuestionMove> moves) {
        return new Question(
                q.id(),
                q.person(),
                q.look(),
                q.lookAt(),
                q.looks(),
                q.origin(),
                q.askedBy(),
                q.askedByName(),
                q.words(),
                q.asked(),
                q.firstDue(),
                moves);
    }
}
