package oneplace.record.exchange.web;

import java.nio.charset.StandardCharsets;
import oneplace.record.exchange.bundle.Copying;
import tools.jackson.core.JacksonException;

/**
 * References that begin with our own address are to resources of this place, and are kept in their short form (FHIR R4,
 * <em>References</em>, 2.3.0.1): a Patient named by the whole address is the same Patient.
 */
final class OwnAddress {

    private OwnAddress() {}

    /**
     * The same resource with {@code base/Type/id} written as {@code Type/id} in its references; what is not JSON is left
     * as it is, to be refused by those who read it.
     */
    static byte[] shortened(byte[] json, String base) {
        String own = base + "/";
        if (!new String(json, StandardCharsets.ISO_8859_1).contains(own)) {
            return json;
        }
        try {
            return Copying.replacing(
                    json,
                    (name, value) ->
                            name.equals("reference") && value.startsWith(own) ? value.substring(own.length()) : value);
        } catch (JacksonException e) {
            return json;
        }
    }
}
