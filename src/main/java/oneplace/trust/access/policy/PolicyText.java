package oneplace.trust.access.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The policy as it is written: the words it may use, and its rules, one to a sentence.
 *
 * @param schema the words, in Cedar's own form
 * @param rules in the order of the files
 */
public record PolicyText(String schema, List<Rule> rules) {

    /** The files of rules, in order. A file that is not named here is found out by a test. */
    static final List<String> FILES =
            List.of("10-relationships", "20-clearance", "30-choices", "40-emergencies", "50-people", "60-protection");

    private static final String SCHEMA = "oneplace.cedarschema";
    private static final Pattern HEAD =
            Pattern.compile("\\A@id\\(\"([a-z-]+)\"\\)\\s+@says\\(\"([^\"\n]+)\"\\)\\s+(permit|forbid)\\b");
    private static final Pattern STRAY = Pattern.compile("(?m)^(@|permit|forbid)");

    public PolicyText {
        rules = List.copyOf(rules);
    }

    /** The policy that the program ships with. */
    public static PolicyText shipped() {
        List<Rule> rules = new ArrayList<>();
        FILES.forEach(file -> rules.addAll(rules(read(file + ".cedar"))));
        return new PolicyText(read(SCHEMA), rules);
    }

    /**
     * The rules of one file, whose first line is its heading.
     *
     * @throws IllegalArgumentException for a rule without id and sentence
     */
    static List<Rule> rules(String file) {
        String part = file.lines().findFirst().orElse("").replaceFirst("^// *", "");
        List<Rule> rules = new ArrayList<>();
        for (String block : file.split("(?m)^(?=@id\\()")) {
            Matcher head = HEAD.matcher(block);
            if (head.find()) {
                rules.add(new Rule(head.group(1), head.group(2), head.group(3).equals("permit"), part, block.strip()));
            } else if (STRAY.matcher(block).find()) {
                throw new IllegalArgumentException("A rule needs @id and then @says before it: " + block.strip());
            }
        }
        return rules;
    }

    static String read(String name) {
        try (InputStream file = PolicyText.class.getResourceAsStream("/policy/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The program is built without its policy: " + name + " is missing.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
