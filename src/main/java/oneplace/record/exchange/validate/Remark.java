package oneplace.record.exchange.validate;

/**
 * Something to say of a resource.
 *
 * @param severity {@code error}, {@code warning} or {@code information}
 * @param code of FHIR's IssueType
 * @param expression where, as FHIRPath; empty when nowhere in particular
 * @param sentence in words; holds no number that could be an NHS number
 */
public record Remark(String severity, String code, String expression, String sentence) {

    /** Whether the resource is not valid because of it. */
    public boolean error() {
        return severity.equals("error");
    }
}
