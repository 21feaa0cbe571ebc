package oneplace.record.exchange.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the paths a FHIRPath Patch may use: names, indices, {@code where} with comparisons of values, {@code first()},
 * {@code last()}, {@code ofType()} and {@code extension()}. FHIR R4 asks for no more than a path to one place
 * (<em>FHIRPath Patch</em>); the rest of FHIRPath is refused.
 */
final class PathSteps {

    private static final String NAME = "([A-Za-z][A-Za-z0-9]*|`[A-Za-z][A-Za-z0-9]*`)";
    private static final String LITERAL = "('(?:[^'\\\\]|\\\\.)*'|true|false|-?[0-9]+(?:\\.[0-9]+)?|@[0-9T:.+Z-]+)";
    private static final Pattern INDEX = Pattern.compile("\\[\\s*([0-9]{1,6})\\s*]");
    private static final Pattern FUNCTION =
            Pattern.compile("(first|last|single)\\(\\s*\\)|(?:ofType|as)\\(\\s*(?:FHIR\\.)?" + NAME
                    + "\\s*\\)|extension\\(\\s*" + LITERAL + "\\s*\\)");
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*(?:\\$this\\.)?(" + NAME + "(?:\\." + NAME + ")*|\\$this)\\s*=\\s*" + LITERAL + "\\s*");
    private static final Pattern STEP_NAME = Pattern.compile(NAME);

    /** A step of a path. */
    sealed interface Step {

        /** To the element of this name. */
        record Name(String name) implements Step {}

        /** To the one at this place. */
        record Index(int index) implements Step {}

        /** To the last one. */
        record Last() implements Step {}

        /** To those in which all of this holds. */
        record Where(List<Equal> all) implements Step {}

        /** To those of a data type. */
        record OfType(String type) implements Step {}
    }

    /** That what stands at {@code names} is written so; no names for the thing itself. */
    record Equal(List<String> names, String text) {}

    private final String text;
    private int at;

    private PathSteps(String text) {
        this.text = text;
    }

    /** The type a path begins with, as a name, and its steps. @throws PathNotRead */
    static List<Step> read(String path) {
        PathSteps reading = new PathSteps(path.strip());
        List<Step> steps = new ArrayList<>();
        do {
            reading.step(steps);
        } while (reading.next('.'));
        if (reading.at < reading.text.length()) {
            throw new PathNotRead();
        }
        return steps;
    }

    private void step(List<Step> steps) {
        Matcher function = FUNCTION.matcher(text).region(at, text.length());
        if (text.startsWith("where(", at)) {
            at += "where(".length();
            steps.add(new Step.Where(conditions()));
        } else if (function.lookingAt()) {
            at = function.end();
            steps.addAll(function(function));
        } else {
            steps.add(new Step.Name(plain(match(STEP_NAME).group(1))));
        }
        Matcher index = INDEX.matcher(text).region(at, text.length());
        if (index.lookingAt()) {
            at = index.end();
            steps.add(new Step.Index(Integer.parseInt(index.group(1))));
        }
    }

    private static List<Step> function(Matcher function) {
        if (function.group(2) != null) {
            return List.of(new Step.OfType(plain(function.group(2))));
        }
        if (function.group(3) != null) {
            return List.of(
                    new Step.Name("extension"),
                    new Step.Where(List.of(new Equal(List.of("url"), literal(function.group(3))))));
        }
        return switch (function.group(1)) {
            case "first" -> List.of(new Step.Index(0));
            case "last" -> List.of(new Step.Last());
            default -> List.of();
        };
    }

    private List<Equal> conditions() {
        List<Equal> all = new ArrayList<>();
        do {
            Matcher one = match(COMPARISON);
            String names = one.group(1);
            all.add(new Equal(
                    names.equals("$this") ? List.of() : List.of(plain(names).split("\\.")),
                    literal(one.group(one.groupCount()))));
        } while (word("and"));
        if (!next(')')) {
            throw new PathNotRead();
        }
        return all;
    }

    private Matcher match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new PathNotRead();
        }
        at = matcher.end();
        return matcher;
    }

    private boolean next(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String wanted) {
        boolean there = text.startsWith(wanted + " ", at);
        at += there ? wanted.length() : 0;
        return there;
    }

    private static String plain(String name) {
        return name.replace("`", "");
    }

    private static String literal(String text) {
        if (text.startsWith("'")) {
            return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
        }
        return text.startsWith("@") ? text.substring(1) : text;
    }

    /** A path that is none, or asks for more than is done here. */
    static final class PathNotRead extends RuntimeException {
        private static final long serialVersionUID = 1;

        PathNotRead() {
            super("path", null, false, false);
        }
    }
}
