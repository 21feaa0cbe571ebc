package oneplace.record.exchange.web;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.ResourceId;
import org.jspecify.annotations.Nullable;

/** What one entry of a transaction asks for. */
sealed interface Asked {

    SentEntry entry();

    /** Delete this. */
    record Delete(SentEntry entry, ResourceId id, OptionalInt ifMatch) implements Asked {}

    /** Delete what a search finds. */
    record DeleteFound(SentEntry entry, String type, String condition, OptionalInt ifMatch) implements Asked {}

    /** Create; {@code ifNoneExist} is empty when unconditional. */
    record Create(SentEntry entry, String type, String ifNoneExist) implements Asked {}

    /** Update, or create under this id. */
    record Put(SentEntry entry, ResourceId id, Expected expected) implements Asked {}

    /** Update what a search finds, or create. */
    record PutFound(SentEntry entry, String type, String condition, Expected expected) implements Asked {}

    /** Patch this. */
    record Patched(SentEntry entry, ResourceId id, OptionalInt ifMatch) implements Asked {}

    /** Patch what a search finds. */
    record PatchedFound(SentEntry entry, String type, String condition, OptionalInt ifMatch) implements Asked {}

    /** Anything that changes nothing. */
    record Get(SentEntry entry) implements Asked {}

    /** The address of an entry, our own taken off. */
    final class Address {

        private static final Pattern INSTANCE = Pattern.compile("([A-Z][A-Za-z]*)/([A-Za-z0-9\\-.]{1,64})");
        private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z]*)(?:\\?(.*))?");

        private final SentEntry entry;
        private final SentEntry.Request request;
        private final Matcher instance;
        private final Matcher type;

        private Address(SentEntry entry, SentEntry.Request request, String url) {
            this.entry = entry;
            this.request = request;
            this.instance = INSTANCE.matcher(url);
            this.type = TYPE.matcher(url);
        }

        /** @throws Refusal 400 when it asks for nothing that is done here */
        static Asked of(SentEntry entry, String base) {
            SentEntry.Request request = entry.request()
                    .orElseThrow(() -> Refusal.badRequest("required", "The entry has no request.")
                            .within(entry.expression()));
            try {
                Asked asked = new Address(entry, request, Inside.relative(base, request.url())).asked();
                if (asked == null) {
                    throw Refusal.badRequest(
                            "not-supported",
                            "An entry of a transaction deletes (DELETE Type/id or Type?…), creates (POST Type), updates"
                                    + " (PUT Type/id or Type?…), patches (PATCH Type/id or Type?…), or reads and searches"
                                    + " (GET …).");
                }
                return asked;
            } catch (Refusal e) {
                throw e.within(entry.expression() + ".request");
            }
        }

        private @Nullable Asked asked() {
            return switch (request.method()) {
                case "DELETE" -> delete();
                case "POST" -> create();
                case "PUT" -> put();
                case "PATCH" -> patch();
                case "GET", "HEAD" -> new Get(entry);
                default -> null;
            };
        }

        private @Nullable Asked delete() {
            if (instance.matches()) {
                return new Delete(entry, id(), ifMatch());
            }
            return conditional() ? new DeleteFound(entry, type(), type.group(2), ifMatch()) : null;
        }

        private @Nullable Asked create() {
            needsResource();
            return type.matches() && type.group(2) == null ? new Create(entry, type(), request.ifNoneExist()) : null;
        }

        private @Nullable Asked put() {
            needsResource();
            if (instance.matches()) {
                return new Put(entry, id(), Expected.of(request));
            }
            return conditional() ? new PutFound(entry, type(), type.group(2), Expected.of(request)) : null;
        }

        private @Nullable Asked patch() {
            needsResource();
            if (instance.matches()) {
                return new Patched(entry, id(), ifMatch());
            }
            return conditional() ? new PatchedFound(entry, type(), type.group(2), ifMatch()) : null;
        }

        private void needsResource() {
            if (!entry.hasResource()) {
                throw Refusal.badRequest("required", "The entry has no resource.");
            }
        }

        private boolean conditional() {
            return type.matches() && type.group(2) != null;
        }

        private ResourceId id() {
            return new ResourceId(Addressed.written(instance.group(1)), instance.group(2));
        }

        private String type() {
            return Addressed.written(type.group(1));
        }

        private OptionalInt ifMatch() {
            return WriteController.version(request.ifMatch());
        }
    }
}
