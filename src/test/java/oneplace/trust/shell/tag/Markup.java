package oneplace.trust.shell.tag;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Markup written so that two texts are equal exactly when a browser and a screen reader get the same: attributes in
 * order of their names, class names in order, white space between elements left out. The shape within an icon is left
 * out too: our drawings are our own.
 */
final class Markup {

    private Markup() {}

    static String normal(String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        StringBuilder lines = new StringBuilder();
        body.childNodes().forEach(node -> write(node, 0, lines));
        return lines.append("reads: ").append(body.text()).toString();
    }

    private static void write(Node node, int depth, StringBuilder lines) {
        if (node instanceof TextNode text && !text.text().isBlank()) {
            lines.append("  ".repeat(depth)).append(text.text().strip()).append('\n');
        } else if (node instanceof Element element) {
            lines.append("  ".repeat(depth))
                    .append('<')
                    .append(element.tagName())
                    .append(attributes(element))
                    .append(">\n");
            if (!element.tagName().equals("svg")) {
                element.childNodes().forEach(child -> write(child, depth + 1, lines));
            }
        }
    }

    private static String attributes(Element element) {
        TreeMap<String, String> sorted = new TreeMap<>();
        element.attributes().forEach(a -> sorted.put(a.getKey(), value(a.getKey(), a.getValue())));
        return sorted.entrySet().stream()
                .map(a -> " " + a.getKey() + "=" + a.getValue())
                .collect(Collectors.joining());
    }

    private static String value(String name, String value) {
        String plain = value.strip().replaceAll("\\s+", " ");
        return name.equals("class") ? Arrays.stream(plain.split(" ")).sorted().collect(Collectors.joining(" ")) : plain;
    }
}
