package oneplace.record.person.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import oneplace.record.person.Flag;
import oneplace.record.person.RaisedFlag;
import oneplace.trust.shell.Formats;
import oneplace.trust.shell.tag.Choice;

/** Flags in words. */
public final class ProtectionWords {

    private ProtectionWords() {}

    /** A flag. */
    public static String of(Flag flag) {
        return switch (flag) {
            case R -> "Protected: address, telephone, practice and death are hidden";
            case V -> "Very restricted: only the NHS number is left";
            case REDACTED -> "Withdrawn by the national service";
        };
    }

    /** Those that may be raised: not those that are up. */
    public static List<Choice> choices(List<RaisedFlag> up) {
        return Arrays.stream(Flag.values())
                .filter(flag -> flag != Flag.REDACTED)
                .filter(flag -> up.stream().noneMatch(f -> f.flag() == flag))
                .map(flag -> Choice.of(flag.code(), of(flag)))
                .toList();
    }

    /** Those that may be lowered. */
    public static List<Choice> standing(List<RaisedFlag> up) {
        return up.stream()
                .map(RaisedFlag::flag)
                .distinct()
                .map(flag -> Choice.of(flag.code(), of(flag)))
                .toList();
    }

    /** By when it is asked again, and whether that day has passed. */
    public static String review(RaisedFlag flag, LocalDate today) {
        LocalDate review = flag.review();
        if (review == null) {
            return "–";
        }
        boolean late = flag.up() && review.isBefore(today);
        return Formats.date(review) + (late ? " (late)" : "");
    }
}
