package oneplace.record.exchange.definitions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The definitions FHIR R4 publishes with itself, cut out of the bundles HAPI ships without parsing them: half a second
 * where parsing all takes three and a half, and an eighth of the memory.
 */
final class R4Definitions {

    /** The types kept; the bundles also hold search parameters, operations and compartments. */
    static final Set<String> TYPES = Set.of("StructureDefinition", "CodeSystem", "ValueSet");

    private static final String FOLDER = "/org/hl7/fhir/r4/model/";
    private static final List<String> BUNDLES = List.of(
            "profile/profiles-resources.xml",
            "profile/profiles-types.xml",
            "profile/profiles-others.xml",
            "extension/extension-definitions.xml",
            "valueset/valuesets.xml",
            "valueset/v2-tables.xml",
            "valueset/v3-codesystems.xml");

    private static final byte[] BEGIN = "<resource>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</resource>".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern TYPE = Pattern.compile("\\s*<([A-Z][A-Za-z]+)");
    private static final Pattern URL = Pattern.compile("<url value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("<version value=\"([^\"]+)\"");

    private R4Definitions() {}

    static List<Kept> all() {
        List<Kept> all = new ArrayList<>(2_500);
        for (String bundle : BUNDLES) {
            cut(bytes(bundle), all);
        }
        return all;
    }

    private static byte[] bytes(String bundle) {
        try (InputStream in = R4Definitions.class.getResourceAsStream(FOLDER + bundle)) {
            if (in == null) {
                throw new IllegalStateException("the definitions of R4 are missing: " + bundle);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cut(byte[] text, List<Kept> into) {
        int at = next(text, BEGIN, 0);
        while (at >= 0) {
            int from = at + BEGIN.length;
            int to = next(text, END, from);
            // Latin-1 shows each byte as one character: what is looked for is ASCII.
            String shown = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
            Matcher type = TYPE.matcher(shown);
            if (type.lookingAt() && TYPES.contains(type.group(1))) {
                Matcher url = URL.matcher(shown);
                if (url.find()) {
                    Matcher version = VERSION.matcher(shown);
                    into.add(new Kept(
                            type.group(1),
                            url.group(1),
                            version.find() ? version.group(1) : "",
                            type.group(1).equals("StructureDefinition")
                                    && !shown.contains("<derivation value=\"constraint\""),
                            true,
                            Kept.deflated(text, from, to)));
                }
            }
            at = next(text, BEGIN, to);
        }
    }

    private static int next(byte[] text, byte[] wanted, int from) {
        outer:
        for (int i = from; i <= text.length - wanted.length; i++) {
            for (int j = 0; j < wanted.length; j++) {
                if (text[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
