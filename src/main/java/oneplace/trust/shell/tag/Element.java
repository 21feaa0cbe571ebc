package oneplace.trust.shell.tag;

import gg.jte.Content;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The start and end of an element whose name a parameter decides: a heading's level, a link that may be a button. The
 * template language fixes names at build time, so these few are written here.
 */
public final class Element {

    private static final Set<String> KNOWN =
            Set.of("a", "button", "caption", "div", "h1", "h2", "h3", "h4", "h5", "h6", "label", "legend", "p", "span");

    private Element() {}

    /**
     * {@code <name first="…" second="…">}. An attribute whose value is null is left out.
     *
     * @param attributes name and value in turn
     */
    public static Content start(String name, @Nullable String... attributes) {
        require(name);
        StringBuilder start = new StringBuilder("<").append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                start.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        String whole = start.append('>').toString();
        return output -> output.writeContent(whole);
    }

    /** {@code </name>}. */
    public static Content end(String name) {
        require(name);
        return output -> output.writeContent("</" + name + ">");
    }

    private static void require(String name) {
        if (!KNOWN.contains(name)) {
            throw new IllegalArgumentException("no tag writes an element called \"" + name + "\"");
        }
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
