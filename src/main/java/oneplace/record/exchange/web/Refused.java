package oneplace.record.exchange.web;

import java.util.List;
import oneplace.record.sharedrecord.Change;
import oneplace.record.sharedrecord.WriteRefused;
import org.springframework.http.HttpStatus;

/** From the record's refusals to those of FHIR. */
final class Refused {

    private Refused() {}

    static Refusal of(WriteRefused e, Change change) {
        String sentence = String.valueOf(e.getMessage());
        return switch (e.reason()) {
            case NOT_FOUND -> Refusal.notFound();
            case CONFLICT ->
                refusal(
                        change.ifVersion().isPresent() || change.kind() == Change.Kind.ONLY_NEW
                                ? HttpStatus.PRECONDITION_FAILED
                                : HttpStatus.CONFLICT,
                        "conflict",
                        e.expression(),
                        sentence);
            case DANGLING -> refusal(HttpStatus.UNPROCESSABLE_ENTITY, "value", e.expression(), sentence);
            case RULE -> refusal(HttpStatus.UNPROCESSABLE_ENTITY, "business-rule", e.expression(), sentence);
        };
    }

    private static Refusal refusal(HttpStatus status, String code, String expression, String sentence) {
        return new Refusal(status, List.of(Issue.error(code, expression, sentence)));
    }
}
