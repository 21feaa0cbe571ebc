package oneplace.record.exchange.web;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** OperationOutcomes. */
final class Outcome {

    private Outcome() {}

    static ObjectNode tree(List<Issue> issues) {
        ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("resourceType", "OperationOutcome");
        var array = outcome.putArray("issue");
        for (Issue issue : issues) {
            ObjectNode one = array.addObject()
                    .put("severity", issue.severity())
                    .put("code", issue.code())
                    .put("diagnostics", issue.diagnostics());
            if (!issue.expression().isEmpty()) {
                one.putArray("expression").add(issue.expression());
            }
        }
        return outcome;
    }

    static byte[] json(List<Issue> issues) {
        return JsonMapper.shared().writeValueAsBytes(tree(issues));
    }

    /** That all went well, for callers who want to hear it. */
    static byte[] done(String what) {
        return json(List.of(new Issue("information", "informational", "", what)));
    }
}
