package oneplace.demonstration.population;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Medicines as a British page writes them: <em>Metoprolol succinate 100 mg modified-release tablets</em>. */
final class Medicines {
    private static final Pattern MEDICINE = Pattern.compile(
            "(?i)(oral (tablet|capsule|solution|suspension|gel)|chewable tablet|inhaler|inhalation|injection|injectable"
                    + "|transdermal|topical|auto-injector|mucosal spray|drug implant)");
    private static final Pattern WRAPPING = Pattern.compile("^(NDA\\d+ )?[\\d.]+ (hours|ml|doses) | ?\\[[^]]*]");
    private static final List<Map.Entry<String, String>> FORMS = List.of(
            Map.entry("extended release oral tablet", "modified-release tablets"),
            Map.entry("extended release oral capsule", "modified-release capsules"),
            Map.entry("abuse-deterrent ", ""),
            Map.entry("oral tablet", "tablets"),
            Map.entry("oral capsule", "capsules"),
            Map.entry("chewable tablet", "chewable tablets"),
            Map.entry("metered dose inhaler", "inhaler"),
            Map.entry("dry powder inhaler", "dry-powder inhaler"),
            Map.entry("transdermal system", "patches"),
            Map.entry("topical cream", "cream"),
            Map.entry("mucosal spray", "spray under the tongue"),
            Map.entry("/mg", " per mg"),
            Map.entry("nitroglycerin", "glyceryl trinitrate"));

    private Medicines() {}

    /** Whether a text names a medicine and its form. */
    static boolean is(String text) {
        return MEDICINE.matcher(text).find();
    }

    /** The name as it is written here. */
    static String write(String text) {
        String written = WRAPPING.matcher(text).replaceAll("").strip().toLowerCase(Locale.UK);
        written = written.replace("24 hours ", "").replace("12 hours ", "").replace("168 hours ", "");
        for (Map.Entry<String, String> form : FORMS) {
            written = written.replace(form.getKey(), form.getValue());
        }
        return written.isEmpty() ? text : written.substring(0, 1).toUpperCase(Locale.UK) + written.substring(1);
    }
}
