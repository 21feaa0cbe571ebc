package oneplace.record.exchange.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.exchange.bundle.SentEntry;
import oneplace.record.sharedrecord.ResourceId;

/** What one entry of a batch or transaction asks for. */
sealed interface Asked {

    SentEntry entry();

    /** Create; {@code ifNoneExist} is empty when unconditional. */
    record Create(SentEntry entry, String type, String ifNoneExist) implements Asked {}

    /** Update, or create under this id. */
    record Put(SentEntry entry, ResourceId id, String ifMatch) implements Asked {}

    /** Read; version 0 is the current one. */
    record Read(SentEntry entry, ResourceId id, int version) implements Asked {}

    /** Search. */
    record Search(SentEntry entry, String type, String query) implements Asked {}

    /** The address of an entry, our own taken off. */
    final class Address {

        private static final Pattern READ =
                Pattern.compile("([A-Z][A-Za-z]*)/([A-Za-z0-9\\-.]{1,64})(?:/_history/([0-9]{1,9}))?");
        private static final Pattern TYPE = Pattern.compile("([A-Z][A-Za-z]*)(?:\\?(.*))?");

        private Address() {}

        /** @throws Refusal 400 when it asks for nothing that is done here */
        static Asked of(SentEntry entry, String base) {
            SentEntry.Request request = entry.request()
                    .orElseThrow(() -> Refusal.badRequest("required", "The entry has no request.")
                            .within(entry.expression()));
            String url = request.url().startsWith(base + "/")
                    ? request.url().substring(base.length() + 1)
                    : request.url().startsWith("/") ? request.url().substring(1) : request.url();
            boolean writes = request.method().equals("POST") || request.method().equals("PUT");
            if (writes && !entry.hasResource()) {
                throw Refusal.badRequest("required", "The entry has no resource.")
                        .within(entry.expression());
            }
            Asked asked = switch (request.method()) {
                case "POST" -> create(entry, request, url);
                case "PUT" -> put(entry, request, url);
                case "GET" -> get(entry, url);
                default -> null;
            };
            if (asked == null) {
                throw Refusal.badRequest(
                                "not-supported",
                                "An entry creates (POST Type), updates (PUT Type/id), reads (GET Type/id) or searches"
                                        + " (GET Type?…); nothing else is done here.")
                        .within(entry.expression() + ".request");
            }
            return asked;
        }

        private static @org.jspecify.annotations.Nullable Asked create(
                SentEntry entry, SentEntry.Request request, String url) {
            Matcher type = TYPE.matcher(url);
            return type.matches() && type.group(2) == null
                    ? new Create(entry, Addressed.type(type.group(1)), request.ifNoneExist())
                    : null;
        }

        private static @org.jspecify.annotations.Nullable Asked put(
                SentEntry entry, SentEntry.Request request, String url) {
            Matcher parts = READ.matcher(url);
            return parts.matches() && parts.group(3) == null
                    ? new Put(entry, new ResourceId(Addressed.type(parts.group(1)), parts.group(2)), request.ifMatch())
                    : null;
        }

        private static @org.jspecify.annotations.Nullable Asked get(SentEntry entry, String url) {
            Matcher read = READ.matcher(url);
            if (read.matches()) {
                int version = read.group(3) == null ? 0 : Integer.parseInt(read.group(3));
                return new Read(entry, new ResourceId(Addressed.type(read.group(1)), read.group(2)), version);
            }
            Matcher search = TYPE.matcher(url);
            return search.matches()
                    ? new Search(entry, Addressed.type(search.group(1)), search.group(2) == null ? "" : search.group(2))
                    : null;
        }
    }
}
