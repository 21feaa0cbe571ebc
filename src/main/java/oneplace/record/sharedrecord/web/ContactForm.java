package oneplace.record.sharedrecord.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import oneplace.base.place.Team;

/**
 * A contact that opens a record: which team, how, and what about.
 *
 * @param team code of the team
 * @param how code of an encounter class (HL7 v3 ActCode): AMB, HH or VR
 * @param reason in the words of whoever records it
 */
public record ContactForm(String team, String how, String reason) {

    static final int LONGEST = 400;
    private static final Set<String> WAYS = Set.of("AMB", "HH", "VR");

    /** An empty form; somebody of one team need not choose. */
    static ContactForm blank(List<Team> teams) {
        return new ContactForm(teams.size() == 1 ? teams.getFirst().code().value() : "", "", "");
    }

    /** What is missing or cannot be, by field; empty when nothing is. */
    Map<String, String> errors(List<Team> teams) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (teams.stream().noneMatch(own -> own.code().value().equals(team))) {
            errors.put("team", "Choose the team that is in contact with this person");
        }
        if (!WAYS.contains(how)) {
            errors.put("how", "Choose how you are in contact");
        }
        if (reason.isBlank()) {
            errors.put("reason", "Enter what the contact is about");
        } else if (reason.length() > LONGEST) {
            errors.put("reason", "What the contact is about must be " + LONGEST + " characters or fewer");
        } else if (reason.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\r' && sign != '\n')) {
            errors.put("reason", "What the contact is about must not hold control characters");
        }
        return errors;
    }
}
