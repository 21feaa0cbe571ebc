package oneplace.record.privacy.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneplace.record.person.PersonName;

/** What names alone tell of a look: that viewer and person may be one, kin, or at work together. */
public final class NameSigns {

    private NameSigns() {}

    /**
     * The patterns the names fit.
     *
     * @param viewer the viewer's name as the account has it: "Kezia Nwosu"
     * @param names every name of the person
     * @param colleagues names of everybody in the viewer's organisation, in the form of {@link #plain(String)}
     */
    public static Set<Pattern> of(String viewer, List<PersonName> names, Set<String> colleagues) {
        Set<Pattern> found = EnumSet.noneOf(Pattern.class);
        String viewed = plain(viewer);
        for (PersonName name : names) {
            String family = name.family() == null ? "" : plain(name.family());
            if (family.isEmpty()) {
                continue;
            }
            String first = name.given().isEmpty() ? "" : plain(name.given().getFirst());
            String whole = (first + " " + family).strip();
            if (whole.equals(viewed)) {
                found.add(Pattern.OWN_RECORD);
            } else if (viewed.endsWith(" " + family)) {
                found.add(Pattern.SAME_SURNAME);
            }
            if (!first.isEmpty() && !whole.equals(viewed) && colleagues.contains(whole)) {
                found.add(Pattern.COLLEAGUE);
            }
        }
        if (found.contains(Pattern.OWN_RECORD)) {
            found.remove(Pattern.SAME_SURNAME);
        }
        return found;
    }

    /** A name as it is compared: small letters, without accents, signs or a title before it. */
    public static String plain(String name) {
        String bare = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("['’.]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return bare.replaceFirst("^(dr|mr|mrs|ms|miss|prof|professor|nurse|sister|rev) (?=.* )", "");
    }
}
