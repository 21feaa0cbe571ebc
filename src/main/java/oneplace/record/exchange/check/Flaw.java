package oneplace.record.exchange.check;

/**
 * Something in a resource that R4 does not allow.
 *
 * @param what which kind of fault
 * @param expression where, as FHIRPath: {@code Patient.contact[0].gender}
 * @param sentence what is wrong and what would be right; never a value of the resource, which could be an identifier
 */
public record Flaw(Fault what, String expression, String sentence) {

    /** The flaw in a larger text, such as an entry of a bundle. */
    public Flaw within(String prefix) {
        int dot = expression.indexOf('.');
        return new Flaw(what, dot < 0 ? prefix : prefix + expression.substring(dot), sentence);
    }
}
