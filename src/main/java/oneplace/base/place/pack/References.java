package oneplace.base.place.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is named and who is meant across the files of a pack: finds double names, dangling references and circles. */
final class References {

    private final Problems problems;
    private final Map<Target, Map<String, @Nullable Spot>> names = new EnumMap<>(Target.class);
    private final List<Use> uses = new ArrayList<>();
    private final Map<Target, Map<String, Use>> parts = new EnumMap<>(Target.class);

    private boolean someUnread;

    private record Use(Spot at, String key, Target to, String code) {}

    References(Problems problems) {
        this.problems = problems;
        for (Target target : Target.values()) {
            names.put(target, new HashMap<>());
            parts.put(target, new LinkedHashMap<>());
        }
    }

    /** Names that need no entry in the pack. */
    void known(Target target, Collection<String> codes) {
        codes.forEach(code -> of(target).putIfAbsent(code, null));
    }

    /** An entry has this name. */
    void named(Spot at, Target target, String code) {
        Spot before = of(target).get(code);
        if (before != null) {
            problems.add(at, "The code \"" + code + "\" is already used in line " + before.line() + ".");
        } else {
            of(target).put(code, at);
        }
    }

    /** A value refers to an entry. */
    void used(Spot at, String key, Target target, String code) {
        uses.add(new Use(at, key, target, code));
    }

    /** The entry {@code code} is a part of {@code whole}. */
    void part(Spot at, String key, Target target, String code, String whole) {
        parts(target).put(code, new Use(at, key, target, whole));
    }

    /** A file could not be read at all: what it may name is not known, and nothing is said of references to it. */
    void someUnread() {
        someUnread = true;
    }

    /** Notes every reference to nobody, and every circle once. */
    void check() {
        for (Use use : uses) {
            if (!someUnread && !of(use.to).containsKey(use.code)) {
                problems.add(
                        use.at, "\"" + use.key + "\" names \"" + use.code + "\", which is not " + use.to.what() + ".");
            }
        }
        parts.forEach((target, whole) -> circles(whole));
    }

    private void circles(Map<String, Use> whole) {
        var done = new HashSet<String>();
        for (String start : whole.keySet()) {
            var path = new ArrayList<String>();
            String at = start;
            while (at != null && !done.contains(at) && !path.contains(at)) {
                path.add(at);
                Use use = whole.get(at);
                at = use == null ? null : use.code;
            }
            if (at != null && path.contains(at)) {
                report(path.subList(path.indexOf(at), path.size()), whole);
            }
            done.addAll(path);
        }
    }

    private void report(List<String> circle, Map<String, Use> whole) {
        var sentence = new StringBuilder("These are parts of each other in a circle: ");
        circle.forEach(code -> sentence.append(code).append(" is part of "));
        sentence.append(circle.getFirst()).append('.');
        Use first = whole.get(circle.getFirst());
        if (first != null) {
            problems.add(first.at, sentence.toString());
        }
    }

    private Map<String, @Nullable Spot> of(Target target) {
        return names.computeIfAbsent(target, t -> new HashMap<>());
    }

    private Map<String, Use> parts(Target target) {
        return parts.computeIfAbsent(target, t -> new LinkedHashMap<>());
    }
}
