package oneplace.record.sharedrecord.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole query: each parameter is either a control or a clause. */
final class QueryReader {

    /** The most parameters in one query. */
    static final int MOST_PARAMETERS = 200;

    private final Handling handling;
    private final ClauseReader clauseReader;
    private final ControlReader controlReader;
    private final String type;

    QueryReader(SearchCatalogue catalogue, String type, Handling handling, Instant now) {
        this.type = type;
        this.handling = handling;
        this.clauseReader = new ClauseReader(catalogue, now);
        this.controlReader = new ControlReader(catalogue, type);
    }

    /** A page has an end, and the self link says where. */
    private static NameValue asUsed(NameValue parameter) {
        return parameter.name().equals("_count") && Integer.parseInt(parameter.value()) > SearchControls.MOST_COUNT
                ? new NameValue("_count", Integer.toString(SearchControls.MOST_COUNT))
                : parameter;
    }

    SearchReading read(List<NameValue> parameters) {
        if (parameters.size() > MOST_PARAMETERS) {
            return new SearchRefusal("", "A search has at most " + MOST_PARAMETERS + " parameters.");
        }
        List<Clause> clauses = new ArrayList<>();
        List<NameValue> used = new ArrayList<>();
        List<SearchRefusal> ignored = new ArrayList<>();
        for (NameValue parameter : parameters) {
            try {
                if (parameter.value().isEmpty()) {
                    throw Signal.unknown(
                            parameter.name(),
                            "The parameter " + ControlReader.shown(parameter.name()) + " has no value.");
                }
                if (!controlReader.read(parameter.name(), parameter.value())) {
                    clauses.add(clauseReader.read(type, parameter.name(), parameter.value()));
                }
                used.add(asUsed(parameter));
            } catch (Signal signal) {
                if (handling == Handling.STRICT || !signal.unknown()) {
                    return signal.refusal();
                }
                ignored.add(signal.refusal());
            }
        }
        return new SearchQuery(type, clauses, controlReader.controls(), used, ignored);
    }
}
