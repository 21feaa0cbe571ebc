package oneplace.record.exchange.bundle;

import java.util.List;
import java.util.Optional;

/**
 * One entry of a bundle, its resource by its place in the text.
 *
 * @param index from 0
 * @param fullUrl as the sender named it; empty when they did not
 * @param request what is asked; empty in collections
 * @param type the resource's type; empty when it has none, or there is no resource
 * @param id the id written in it; empty when there is none
 * @param from the first byte of the resource
 * @param length its length in bytes; 0 when the entry has no resource
 * @param references every literal reference in it, in order, as written
 */
public record SentEntry(
        int index,
        String fullUrl,
        Optional<Request> request,
        String type,
        String id,
        long from,
        int length,
        List<String> references) {

    /** What an entry asks for. Texts are empty where nothing is said. */
    public record Request(
            String method,
            String url,
            String ifNoneExist,
            String ifMatch,
            String ifNoneMatch,
            String ifModifiedSince) {}

    /** Where it stands, as FHIRPath. */
    public String expression() {
        return "Bundle.entry[" + index + "]";
    }

    public boolean hasResource() {
        return length > 0;
    }
}
