package oneplace.record.sharedrecord.web.words;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Whether an entry means what it says. Anything but {@link #STANDS} is said before its title, everywhere. */
public enum Standing {
    STANDS(""),
    /** A prohibition: what it names must not happen. */
    DO_NOT("Do not: "),
    NOT_DONE("Not done: "),
    CANCELLED("Cancelled: "),
    DID_NOT_COME("Did not come: "),
    RULED_OUT("Ruled out: "),
    IN_ERROR("Recorded in error: ");

    private static final Map<String, Standing> BY_CODE = Map.of(
            "entered-in-error", IN_ERROR,
            "refuted", RULED_OUT,
            "noshow", DID_NOT_COME,
            "not-done", NOT_DONE,
            "not-taken", NOT_DONE,
            "cancelled", CANCELLED,
            "revoked", CANCELLED,
            "abandoned", CANCELLED,
            "rejected", CANCELLED);

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    /** Said before the title. */
    public String words() {
        return words;
    }

    /** Whether lists of what holds now may show the entry. */
    public boolean stands() {
        return this == STANDS;
    }

    /** The standing of a resource, from its modifier elements ({@code status}, {@code verificationStatus} …). */
    public static Standing of(JsonNode resource) {
        Standing told = Stream.of(
                        resource.path("status").asString(""),
                        resource.path("lifecycleStatus").asString(""),
                        code(resource.path("verificationStatus")))
                .map(code -> BY_CODE.getOrDefault(code, STANDS))
                .max(java.util.Comparator.naturalOrder())
                .orElse(STANDS);
        return told == STANDS && resource.path("doNotPerform").asBoolean(false) ? DO_NOT : told;
    }

    private static String code(JsonNode concept) {
        return concept.path("coding").path(0).path("code").asString("");
    }
}
