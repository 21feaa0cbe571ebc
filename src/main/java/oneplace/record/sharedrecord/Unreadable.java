package oneplace.record.sharedrecord;

import tools.jackson.core.JacksonException;

/** Says in one sentence what is wrong with a text, and where; never repeats more of it than a few letters. */
public final class Unreadable {

    private Unreadable() {}

    static String sentence(JacksonException e) {
        return sentence(e, "text");
    }

    /**
     * What is wrong, and where.
     *
     * @param what could not be read: a text, a file
     */
    public static String sentence(JacksonException e, String what) {
        var where = e.getLocation();
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
        String said = String.valueOf(e.getOriginalMessage());
        if (said.contains("Duplicate")) {
            return "A name stands twice in one object" + place + ".";
        }
        if (said.contains("nesting depth")) {
            return "The " + what + " is nested more than " + ResourceText.DEEPEST + " levels deep" + place + ".";
        }
        if (said.contains("UTF-8") || said.contains("UTF-16") || said.contains("UTF-32")) {
            return "The " + what + " is not UTF-8" + place + ".";
        }
        if (said.contains("end-of-input")) {
            return "The " + what + " ends in the middle" + place + ".";
        }
        if (said.contains("exceeds the maximum")) {
            return "A number or a string is longer than is taken" + place + ".";
        }
        return "The " + what + " is not JSON" + place + ".";
    }

    static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() <= 40 ? clean : clean.substring(0, 40) + "…";
    }
}
