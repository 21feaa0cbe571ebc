package oneplace.record.exchange.shape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may stand in one kind of object: a resource, a data type, or a part of a resource. */
public final class Shape {

    private final String name;
    private final List<Group> groups;
    private final List<Group> ruled;
    private final Map<String, Member> members;

    Shape(String name, List<Group> groups, List<Member> members) {
        this.name = name;
        this.groups = List.copyOf(groups);
        this.ruled = groups.stream().filter(g -> g.required() || g.choice()).toList();
        this.members = members.stream().collect(Collectors.toUnmodifiableMap(Member::name, m -> m));
    }

    /** {@code Patient}, {@code HumanName}, {@code Patient.contact}. */
    public String name() {
        return name;
    }

    /** The elements in the order of the definition, which is the order of XML. */
    public List<Group> groups() {
        return groups;
    }

    /** The elements that must stand, or are choices. */
    public List<Group> ruled() {
        return ruled;
    }

    /** What stands under a name in JSON; null when nothing may. */
    public @Nullable Member member(String jsonName) {
        return members.get(jsonName);
    }
}
