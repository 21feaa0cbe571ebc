package oneplace.record.exchange.check;

/**
 * Something in a resource that R4 does not allow.
 *
 * @param what which kind of fault
 * @param expression where, as FHIRPath: {@code Patient.contact[0].gender}
 * @param sentence what is wrong and what would be right; never a value of the resource, which could be an identifier
 */
public record Finding(Fault what, String expression, String sentence) {

    /** The finding in a larger text, such as an entry of a bundle. */
    public Finding within(String prefix) {
        int dot = expression.indexOf('.');
        return new Finding(what, dot < 0 ? prefix : prefix + expression.substring(dot), sentence);
    }
}
