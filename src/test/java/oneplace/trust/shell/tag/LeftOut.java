package oneplace.trust.shell.tag;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The examples we do not follow, from {@code fixtures-left-out.txt}: {@code component | example or * | reason}. */
record LeftOut(String stated, Map<String, String> reasons) {

    static LeftOut read() {
        try (InputStream in = LeftOut.class.getResourceAsStream("fixtures-left-out.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return new LeftOut(
                    lines.getFirst().substring(2),
                    lines.stream()
                            .filter(line -> !line.startsWith("#") && !line.isBlank())
                            .map(line -> line.split(" \\| "))
                            .collect(Collectors.toMap(parts -> parts[0] + " | " + parts[1], parts -> parts[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean whole(String component) {
        return reasons.containsKey(component + " | *");
    }

    boolean contains(Fixture fixture) {
        return whole(fixture.component()) || reasons.containsKey(fixture.component() + " | " + fixture.name());
    }

    List<String> unknown(List<Fixture> all) {
        List<String> known =
                all.stream().map(each -> each.component() + " | " + each.name()).toList();
        return reasons.keySet().stream()
                .filter(key -> !key.endsWith(" | *") && !known.contains(key))
                .toList();
    }
}
