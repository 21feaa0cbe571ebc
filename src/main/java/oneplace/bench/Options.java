package oneplace.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oneplace.base.command.UsageException;

/**
 * The options of one measurement.
 *
 * @param values by name without dashes
 * @param switches given without a value
 * @param rest what is no option
 */
record Options(Map<String, String> values, Set<String> switches, List<String> rest) {

    static Options of(List<String> arguments, Set<String> withValue, Set<String> without, String usage) {
        Map<String, String> values = new HashMap<>();
        Set<String> switches = new java.util.HashSet<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            String name = word.startsWith("--") ? word.substring(2) : "";
            if (withValue.contains(name) && i + 1 < arguments.size()) {
                values.put(name, arguments.get(++i));
            } else if (without.contains(name)) {
                switches.add(name);
            } else if (name.isEmpty()) {
                rest.add(word);
            } else {
                throw new UsageException("Usage: ./oneplace bench " + usage);
            }
        }
        return new Options(values, switches, rest);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    int number(String name, int usual, int least, int most) {
        String text = values.get(name);
        if (text == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException(
                "--" + name + " needs a number from " + least + " to " + most + ", not \"" + text + "\"");
    }

    boolean has(String name) {
        return switches.contains(name);
    }
}
