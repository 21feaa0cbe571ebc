package oneplace.record.exchange.bundle;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneplace.record.sharedrecord.ResourceId;
import org.jspecify.annotations.Nullable;

/**
 * Where the references of a bundle lead (FHIR R4, <em>Bundle</em>, 2.36.4.1): an entry is known by its {@code fullUrl},
 * and by type and id where that, or the resource, says so. References in {@code reference}, and URNs in elements that
 * hold an address and in the links and images of narratives, are written anew.
 */
public final class Leads {

    private static final Pattern REST = Pattern.compile("https?://\\S+/([A-Z][A-Za-z]*/[A-Za-z0-9\\-.]{1,64})");
    private static final Set<String> ADDRESSES = Set.of(
            "url", "uri", "valueUri", "valueUrl", "valueUuid", "valueOid", "instantiatesUri", "sourceUri", "targetUri");
    private static final Pattern LINK = Pattern.compile("(?<=\\b(?:href|src)=)(?:\"(urn:[^\"]*)\"|'(urn:[^']*)')");

    private final Map<String, String> led = new HashMap<>();

    /** An entry becomes, or is, this resource. */
    public void lead(SentEntry entry, ResourceId to) {
        if (!entry.id().isEmpty()) {
            led.putIfAbsent(entry.type() + "/" + entry.id(), to.reference());
        }
        if (!entry.fullUrl().isEmpty()) {
            led.put(entry.fullUrl(), to.reference());
            Matcher rest = REST.matcher(entry.fullUrl());
            if (rest.matches()) {
                led.put(rest.group(1), to.reference());
            }
        }
    }

    /** A reference as written leads to this resource: one that searched for it. */
    public void lead(String reference, ResourceId to) {
        led.put(reference, to.reference());
    }

    /** Whether a reference leads to somewhere that is known here. */
    public boolean knows(String reference) {
        return led.containsKey(reference);
    }

    /** Where a reference leads: {@code Type/id}; null when it is not known here. */
    public @Nullable String to(String reference) {
        return led.get(reference);
    }

    /** The text of a resource with its references led. */
    public byte[] follow(byte[] resource) {
        return Copying.replacing(resource, this::follow);
    }

    private String follow(String name, String value) {
        if (name.equals("reference") || ADDRESSES.contains(name) && value.startsWith("urn:")) {
            return led.getOrDefault(value, value);
        }
        return name.equals("div") && value.contains("urn:")
                ? LINK.matcher(value).replaceAll(this::followLink)
                : value;
    }

    private String followLink(MatchResult link) {
        String urn = link.group(1) == null ? link.group(2) : link.group(1);
        String to = led.get(urn);
        return Matcher.quoteReplacement(to == null ? link.group() : '"' + to + '"');
    }
}
