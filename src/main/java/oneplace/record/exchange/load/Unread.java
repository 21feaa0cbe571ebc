package oneplace.record.exchange.load;

import tools.jackson.core.JacksonException;

/** Why a text is not JSON, without repeating any of it. */
final class Unread {

    private Unread() {}

    static String sentence(JacksonException e) {
        var where = e.getLocation();
        String place = where == null || where.getLineNr() < 1
                ? ""
                : " (line " + where.getLineNr() + ", column " + where.getColumnNr() + ")";
        String said = String.valueOf(e.getOriginalMessage());
        if (said.contains("end-of-input")) {
            return "The file ends in the middle" + place + ".";
        }
        if (said.contains("Duplicate")) {
            return "A name stands twice in one object" + place + ".";
        }
        if (said.contains("nesting depth")) {
            return "The text is nested too deeply" + place + ".";
        }
        return "The file is not JSON in UTF-8" + place + ".";
    }
}
