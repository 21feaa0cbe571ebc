package oneplace.record.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oneplace.record.exchange.Repeats;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.SharedRecord;
import oneplace.record.sharedrecord.search.NameValue;
import oneplace.record.sharedrecord.search.SearchQuery;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Conditions written as a search (FHIR R4, <em>conditional create</em> and <em>conditional references</em>). They see what
 * the caller may see, and nothing else.
 */
@Component
final class Conditions {

    private final SharedRecord record;
    private final Queries queries;
    private final Repeats repeats;

    Conditions(SharedRecord record, Queries queries, Repeats repeats) {
        this.record = record;
        this.queries = queries;
        this.repeats = repeats;
    }

    /**
     * What a conditional create finds. Two with the same condition pass one after the other, so call it in the transaction
     * that then creates.
     *
     * @throws Refusal 412 when several match
     */
    Optional<Entry> existing(Caller caller, String base, String type, String condition) {
        repeats.queue(type + "?" + condition);
        return one(caller, base, type, condition);
    }

    /** The one resource a condition finds, if any. @throws Refusal 412 when several match */
    Optional<Entry> one(Caller caller, String base, String type, String condition) {
        List<Entry> found = found(caller, base, type, condition);
        if (found.size() > 1) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_FAILED,
                    "multiple-matches",
                    "More than one resource matches the condition.");
        }
        return found.stream().findFirst();
    }

    /** What a conditional reference leads to. @throws Refusal 412 unless exactly one matches */
    Entry referred(Caller caller, String base, String reference) {
        int question = reference.indexOf('?');
        List<Entry> found = found(
                caller, base, Addressed.type(reference.substring(0, question)), reference.substring(question + 1));
        if (found.size() != 1) {
            throw new Refusal(
                    HttpStatus.PRECONDITION_FAILED,
                    found.isEmpty() ? "not-found" : "multiple-matches",
                    "A conditional reference leads to "
                            + (found.isEmpty() ? "nothing that is known here." : "more than one resource."));
        }
        return found.getFirst();
    }

    /**
     * The condition in an address.
     *
     * @throws Refusal when there is none: what is not selected is not changed. An update without one has forgotten its id
     *     (400); anything else selects too much (412).
     */
    static String query(HttpServletRequest request) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (Queries.parameters(query).isEmpty()) {
            throw new Refusal(
                    request.getMethod().equals("PUT") ? HttpStatus.BAD_REQUEST : HttpStatus.PRECONDITION_FAILED,
                    "required",
                    "This needs an id in the address, or a search that says which resource is meant.");
        }
        return query;
    }

    /** The search alone: some clients send it with the type, or with the whole address, before it. */
    private static String search(String type, String condition) {
        int question = condition.indexOf('?');
        String before = question < 0 ? "" : condition.substring(0, question);
        boolean address = question >= 0 && (before.isEmpty() || before.equals(type) || before.endsWith("/" + type));
        return address ? condition.substring(question + 1) : condition;
    }

    private List<Entry> found(Caller caller, String base, String type, String condition) {
        String query = search(type, condition);
        List<NameValue> parameters = Queries.parameters(query);
        if (parameters.isEmpty()) {
            throw Refusal.badRequest("invalid", "A condition is a search, such as identifier=system|value.");
        }
        SearchQuery search = queries.read(caller, base, type, parameters, false);
        return record.search(caller.viewer(), search, Optional.empty()).matches();
    }
}
