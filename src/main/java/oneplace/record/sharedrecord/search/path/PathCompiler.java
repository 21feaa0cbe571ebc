package oneplace.record.sharedrecord.search.path;

import java.util.ArrayList;
import java.util.List;
import oneplace.record.sharedrecord.search.path.Elements.Element;
import oneplace.record.sharedrecord.search.path.Elements.ElementType;
import org.jspecify.annotations.Nullable;

/** Turns a published path into walks: one for each part of a union and each type of a choice. */
public final class PathCompiler {

    /** A way so far, at elements of one type. */
    private record Cursor(List<FieldWalk.Step> steps, ElementType type) {}

    private final Class<?> root;
    private final String path;

    private PathCompiler(Class<?> root, String path) {
        this.root = root;
        this.path = path;
    }

    /**
     * The walks of {@code path}, which begins at a resource of class {@code root} of the R4 structures.
     *
     * @throws PathException when the path cannot be read or names an element that the type does not have
     */
    public static List<Walk> compile(Class<?> root, String path) {
        PathCompiler compiler = new PathCompiler(root, path);
        Expression expression = PathReader.read(path);
        return switch (expression) {
            case Expression.And and -> List.of(compiler.condition(and.parts()));
            case Expression.Exists exists -> List.of(compiler.condition(List.of(exists)));
            case Expression.Differs differs -> List.of(compiler.condition(List.of(differs)));
            default -> compiler.walks(expression);
        };
    }

    /** The walks to a descendant of the resource, {@code name} or {@code name.name}; none when the type has none such. */
    public static List<Walk> compileIfPresent(Class<?> root, String name) {
        try {
            return compile(root, name);
        } catch (PathException e) {
            return List.of();
        }
    }

    private List<Walk> walks(Expression expression) {
        List<Walk> walks = new ArrayList<>();
        for (Cursor end : cursors(expression)) {
            walks.add(new FieldWalk(end.steps, ElementKind.of(end.type.name()), end.type.systems()));
        }
        return walks;
    }

    private Walk condition(List<Expression> parts) {
        List<ConditionWalk.Term> terms = new ArrayList<>();
        for (Expression part : parts) {
            terms.add(
                    switch (part) {
                        case Expression.Exists exists -> new ConditionWalk.Term(walks(exists.of()), null);
                        case Expression.Differs differs ->
                            new ConditionWalk.Term(walks(differs.of()), differs.literal());
                        default -> throw refused("is not a condition that can be read here");
                    });
        }
        return new ConditionWalk(path, terms);
    }

    private List<Cursor> cursors(Expression expression) {
        return switch (expression) {
            case Expression.Root ignored ->
                List.of(new Cursor(List.of(), new ElementType("Resource", root, CodeSystems.NONE)));
            case Expression.Union union ->
                union.parts().stream().flatMap(part -> cursors(part).stream()).toList();
            case Expression.Member member -> members(member.of(), member.name(), null);
            case Expression.As as
            when as.of() instanceof Expression.Member member -> members(member.of(), member.name(), as.type());
            case Expression.Where where -> last(where.of(), -1, where.filter());
            case Expression.At at -> last(at.of(), at.index(), null);
            default -> throw refused("uses a form that cannot be read here");
        };
    }

    private List<Cursor> members(Expression of, String name, @Nullable String only) {
        List<Cursor> found = new ArrayList<>();
        for (Cursor from : cursors(of)) {
            Element element = Elements.child(from.type.shape(), name);
            if (element == null) {
                continue;
            }
            for (ElementType type : element.types()) {
                if (only == null || type.name().equals(only)) {
                    String field = element.choice() ? name + capitalised(type.name()) : name;
                    List<FieldWalk.Step> steps = new ArrayList<>(from.steps);
                    steps.add(new FieldWalk.Step(field, -1, null));
                    found.add(new Cursor(steps, type));
                }
            }
        }
        if (found.isEmpty()) {
            throw refused("names no element: " + name + (only == null ? "" : " as " + only));
        }
        return found;
    }

    private List<Cursor> last(Expression of, int index, @Nullable Filter filter) {
        List<Cursor> narrowed = new ArrayList<>();
        for (Cursor cursor : cursors(of)) {
            List<FieldWalk.Step> steps = new ArrayList<>(cursor.steps);
            FieldWalk.Step end = steps.removeLast();
            steps.add(new FieldWalk.Step(end.field(), index, filter));
            narrowed.add(new Cursor(steps, cursor.type));
        }
        return narrowed;
    }

    private PathException refused(String why) {
        return new PathException(path + " " + why);
    }

    private static String capitalised(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
