package oneplace.record.exchange.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneplace.record.sharedrecord.Entry;
import oneplace.record.sharedrecord.ResourceText;
import tools.jackson.databind.JsonNode;

/**
 * The latest observations of each code (FHIR R4, {@code Observation/$lastn}): two are of one code when they share a coding,
 * also by way of a third; without codings, when their words are the same. Of several at the moment of the last one that is
 * still given, all are.
 */
final class LatestByCode {

    private final int most;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, Group> byCode = new HashMap<>();

    LatestByCode(int most) {
        this.most = most;
    }

    private static final class Group {
        private final List<Entry> entries = new ArrayList<>();
        private final List<String> codes = new ArrayList<>();
    }

    /** Adds one; they come latest first. */
    void add(Entry entry) {
        List<String> codes = codes(ResourceText.parse(entry.body()).tree().path("code"));
        Group group = codes.stream()
                .filter(byCode::containsKey)
                .map(byCode::get)
                .reduce(this::joined)
                .orElseGet(this::fresh);
        codes.forEach(code -> {
            byCode.put(code, group);
            group.codes.add(code);
        });
        group.entries.add(entry);
    }

    private Group fresh() {
        Group group = new Group();
        groups.add(group);
        return group;
    }

    private Group joined(Group a, Group b) {
        if (a != b) {
            a.entries.addAll(b.entries);
            a.entries.sort((x, y) -> y.at().compareTo(x.at()));
            b.codes.forEach(code -> byCode.put(code, a));
            a.codes.addAll(b.codes);
            groups.remove(b);
        }
        return a;
    }

    private static List<String> codes(JsonNode code) {
        List<String> codes = code.path("coding")
                .valueStream()
                .map(c -> c.path("system").asString("") + "|" + c.path("code").asString(""))
                .filter(c -> !c.equals("|"))
                .toList();
        return codes.isEmpty() ? List.of("text " + code.path("text").asString("")) : codes;
    }

    /** Group by group, in each the latest first. */
    List<Entry> latest() {
        List<Entry> all = new ArrayList<>();
        for (Group group : groups) {
            Entry last = group.entries.get(Math.min(most, group.entries.size()) - 1);
            group.entries.stream().filter(e -> !e.at().isBefore(last.at())).forEach(all::add);
        }
        return all;
    }
}
