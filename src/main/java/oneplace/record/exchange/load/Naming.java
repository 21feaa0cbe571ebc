package oneplace.record.exchange.load;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.base.kernel.OrganisationCode;
import oneplace.base.place.Place;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.ResourceId;

/**
 * Under which id an imported resource stands, the same each time it is imported: the one it is put under ({@code PUT
 * Type/id}); its own, if that is a UUID or the code of one of the place's organisations; otherwise a UUID made of the
 * importing organisation's code, its type and its own id, since such ids are one sender's and could be another's too.
 *
 * @param sender the code of the organisation imported for
 */
record Naming(Place place, OrganisationCode sender) {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern REFERENCE =
            Pattern.compile("([A-Z][A-Za-z]*)/([A-Za-z0-9\\-.]{1,64})(?:/_history/[A-Za-z0-9\\-.]{1,64})?");
    private static final String URN = "urn:uuid:";

    /** The id of an entry. @param text its text, for a resource that has no id at all */
    ResourceId of(SentEntry entry, byte[] text) {
        Optional<ResourceId> put = put(entry);
        if (put.isPresent()) {
            return put.get();
        }
        if (!entry.id().isEmpty()) {
            return of(entry.type(), entry.id());
        }
        if (entry.fullUrl().startsWith(URN) && isUuid(entry.fullUrl().substring(URN.length()))) {
            return new ResourceId(entry.type(), entry.fullUrl().substring(URN.length()));
        }
        return new ResourceId(entry.type(), UUID.nameUUIDFromBytes(text).toString());
    }

    /** The id a sender's id becomes. */
    ResourceId of(String type, String id) {
        boolean ours = type.equals("Organization")
                && ResourceId.isId(id)
                && place.organisation(new OrganisationCode(id)).isPresent();
        return new ResourceId(type, isUuid(id) || ours ? id : made(type + "/" + id));
    }

    /** Where a reference to a resource outside its own bundle leads; empty when it is none of type and id. */
    Optional<ResourceId> referred(String reference) {
        Matcher parts = REFERENCE.matcher(reference);
        return parts.matches() ? Optional.of(of(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The id an entry is put under, if it says so. */
    static Optional<ResourceId> put(SentEntry entry) {
        return entry.request()
                .filter(request -> request.method().equals("PUT"))
                .map(request -> REFERENCE.matcher(request.url()))
                .filter(Matcher::matches)
                .map(parts -> new ResourceId(parts.group(1), parts.group(2)));
    }

    private String made(String name) {
        return UUID.nameUUIDFromBytes((sender + "/" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean isUuid(String text) {
        return UUID_TEXT.matcher(text).matches();
    }
}
