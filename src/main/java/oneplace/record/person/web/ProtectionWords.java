package oneplace.record.person.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import oneplace.record.person.Flag;
import oneplace.record.person.Person;
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

    /** That what was asked for is done, if it still holds; else nothing, since an address can be opened again later. */
    static String done(String what, Person person) {
        return switch (what) {
            case "raised" -> {
                if (person.is(Flag.V)) {
                    yield "It is done: this record is very restricted from now on, for you too.";
                }
                yield person.is(Flag.R) ? "It is done: these details are protected from now on, for you too." : "";
            }
            case "lowered" ->
                person.flags().isEmpty()
                        ? "It is done: these details are no longer protected."
                        : "It is done: that protection has ended. Another still holds.";
            default -> "";
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
