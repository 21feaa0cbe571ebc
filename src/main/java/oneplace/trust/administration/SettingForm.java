package oneplace.trust.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import oneplace.base.place.Reading;
import oneplace.base.place.Setting;

/**
 * What was typed to change a setting.
 *
 * @param value the new value
 * @param reason why, kept in the history
 */
public record SettingForm(String value, String reason) {

    private static final int LONGEST_REASON = 300;

    /** What is wrong with it, by field in the order of the form. */
    Map<String, String> problems(Setting<?> setting, String held) {
        Map<String, String> problems = new LinkedHashMap<>();
        switch (setting.read(value)) {
            case Reading.Refused<?>(String because) -> problems.put("value", "The value " + because);
            case Reading.Read<?> read
            when value.strip().equals(held) -> problems.put("value", "This is the value that holds already");
            case Reading.Read<?> read -> {}
        }
        if (reason.isBlank()) {
            problems.put("reason", "Say why, so that others can follow it");
        } else if (reason.strip().length() > LONGEST_REASON) {
            problems.put("reason", "The reason must be at most " + LONGEST_REASON + " characters");
        }
        return problems;
    }
}
