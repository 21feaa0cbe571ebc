package oneplace.record.sharedrecord.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import oneplace.base.kernel.InformationClass;
import oneplace.trust.access.EmergencyAsked;
import oneplace.trust.access.EmergencyReason;

/**
 * What was typed to open a record in an emergency.
 *
 * @param reason code of an {@link EmergencyReason}
 * @param classes codes of information classes
 * @param words what is happening
 * @param unseen why the person must not be told
 * @param hours for how long, in whole hours
 */
public record EmergencyForm(String reason, List<String> classes, String words, String unseen, String hours) {

    private static final List<String> USUAL = List.of(
            InformationClass.GENERAL.code(), InformationClass.CLINICAL.code(), InformationClass.SOCIAL_CARE.code());

    /** The form at first: what is needed most, for the shortest time. */
    static EmergencyForm blank() {
        return new EmergencyForm("", USUAL, "", "", "1");
    }

    /** A class as people read it: "Mental health". */
    public static String title(InformationClass of) {
        String words = of.code().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The same as access reads it; what is no code or number counts as not given. */
    EmergencyAsked asked() {
        return new EmergencyAsked(
                classes.stream()
                        .map(InformationClass::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                EmergencyReason.of(reason).orElse(null),
                words,
                unseen,
                Duration.ofHours(hours.matches("[1-9]") ? Integer.parseInt(hours) : 0));
    }
}
