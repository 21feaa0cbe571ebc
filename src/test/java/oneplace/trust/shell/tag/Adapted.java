package oneplace.trust.shell.tag;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where our tags name or group their parameters otherwise than the design system does, this says how. Also the older
 * names that the design system still takes.
 */
final class Adapted {

    private static final JsonNodeFactory NEW = JsonNodeFactory.instance;

    /** The component's folder, and our tag when it is called otherwise. */
    static final Map<String, String> RENAMED = Map.of("tag", "badge", "tables", "table", "do-dont-list", "doDontList");

    private static final Set<String> WHOLE = Set.of("label", "legend", "tag");

    private Adapted() {}

    static String tag(String component) {
        String renamed = RENAMED.get(component);
        if (renamed != null) {
            return renamed;
        }
        StringBuilder camel = new StringBuilder();
        for (String word : component.split("-")) {
            camel.append(camel.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    static JsonNode context(Fixture fixture) {
        ObjectNode context = (ObjectNode) fixture.context().deepCopy();
        if (!fixture.block().isEmpty()) {
            context.put("html", fixture.block());
        }
        lift(context, "formGroup", Map.of("afterInput", "afterInput"));
        if (context.get("afterInput") instanceof ObjectNode after) {
            context.set("afterInput", after.get("html"));
        }
        if (context.get("icon") instanceof ObjectNode) {
            lift(context, "icon", Map.of("name", "icon", "placement", "iconPlacement"));
        }
        items(context);
        switch (fixture.component()) {
            case "breadcrumb" -> breadcrumb(context);
            case "error-summary" -> described(context);
            case "input" -> wrong(context);
            case "label", "legend" -> heading(context);
            case "card" -> lift(context, "image", Map.of("src", "imageSrc", "html", "image", "alt", "imageAlt"));
            case "date-input" -> dateInput(context);
            case "do-dont-list" -> doDont(context);
            case "footer" -> footer(context);
            case "checkboxes" -> checkboxes(context);
            case "pagination" -> pagination(context);
            case "password-input", "search-input" -> fieldWithButton(context);
            case "summary-list", "tables" -> boxed(context);
            case "task-list" -> tasks(context);
            case "tag" -> colourless(context);
            default -> {}
        }
        if (fixture.component().equals("tables")) {
            table(context);
        }
        if (WHOLE.contains(fixture.component())) {
            ObjectNode whole = NEW.objectNode();
            whole.set(tag(fixture.component()), context);
            return whole;
        }
        return context;
    }

    private static void rename(ObjectNode node, String from, String to) {
        JsonNode value = node.remove(from);
        if (value != null) {
            node.set(to, value);
        }
    }

    /** Takes parts of {@code group} up into {@code node} under new names; parts without one stay and are refused. */
    private static void lift(ObjectNode node, String group, Map<String, String> names) {
        if (!(node.get(group) instanceof ObjectNode parts)) {
            return;
        }
        node.remove(group);
        names.forEach((from, to) -> {
            JsonNode value = parts.remove(from);
            if (value != null) {
                node.set(to, value);
            }
        });
        parts.properties().forEach(rest -> node.set(group + "." + rest.getKey(), rest.getValue()));
    }

    /** A list may stand alone or as {@code items} of an object. */
    private static void items(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : Set.of("actions")) {
                if (object.get(name) instanceof ObjectNode group && group.get("items") != null) {
                    object.set(name, group.get("items"));
                }
            }
            object.forEach(Adapted::items);
        } else if (node instanceof ArrayNode array) {
            array.forEach(Adapted::items);
        }
    }

    private static void tasks(ObjectNode context) {
        for (JsonNode item : context.get("items")) {
            if (item instanceof ObjectNode task) {
                rename(task, "title", "heading");
                if (task.path("status").get("tag") instanceof ObjectNode tag) {
                    colourless(tag);
                }
            }
        }
    }

    private static void described(ObjectNode context) {
        JsonNode html = context.remove("html");
        if (html != null) {
            context.putObject("description").set("html", html);
        }
    }

    private static void wrong(ObjectNode context) {
        if (context.path("errorMessage").isBoolean()) {
            rename(context, "errorMessage", "error");
        }
    }

    private static void heading(ObjectNode context) {
        if (context.path("heading").isBoolean()) {
            rename(context, "heading", "isPageHeading");
        }
    }

    private static void breadcrumb(ObjectNode context) {
        if (context.get("backLink") instanceof ObjectNode back) {
            for (String part : Set.of("type", "id")) {
                JsonNode value = back.remove(part);
                if (value != null) {
                    context.set(part.equals("type") ? "backType" : "backId", value);
                }
            }
        }
    }

    private static void colourless(ObjectNode context) {
        if (context.get("colour") instanceof JsonNode colour && colour.isBoolean()) {
            context.put("colour", "none");
        }
    }

    private static void checkboxes(ObjectNode context) {
        for (JsonNode item : context.get("items")) {
            ObjectNode each = (ObjectNode) item;
            if (each.remove("exclusive") != null) {
                each.put("behaviour", "exclusive");
            }
            rename(each, "exclusiveGroup", "behaviourGroup");
        }
    }

    private static void dateInput(ObjectNode context) {
        JsonNode values = context.remove("values");
        JsonNode given = context.get("items");
        ArrayNode items = NEW.arrayNode();
        if (given != null) {
            given.forEach(items::add);
        }
        for (String name : new String[] {"day", "month", "year"}) {
            JsonNode part = context.remove(name);
            if (given == null) {
                items.add(part == null ? NEW.objectNode() : part);
            }
            ObjectNode item = given != null
                    ? named(items, name)
                    : items.get(items.size() - 1) instanceof ObjectNode own ? own : null;
            if (item != null) {
                complete(item, name, given != null && part != null ? part : NEW.objectNode(), values);
            }
        }
        context.set("items", items);
    }

    private static @Nullable ObjectNode named(ArrayNode items, String name) {
        for (JsonNode item : items) {
            if (item.path("name").asString("").equals(name)) {
                return (ObjectNode) item;
            }
        }
        return null;
    }

    private static void complete(ObjectNode item, String name, JsonNode more, JsonNode values) {
        more.properties().forEach(part -> item.set(part.getKey(), part.getValue()));
        if (!item.has("name")) {
            item.put("name", name);
        }
        if (!item.has("width")) {
            item.put("width", name.equals("year") ? "4" : "2");
        }
        if (!item.has("value") && values != null && values.has(name)) {
            item.set("value", values.get(name));
        }
    }

    private static void doDont(ObjectNode context) {
        rename(context, "title", "heading");
        rename(context, "type", "icon");
        for (JsonNode item : context.get("items")) {
            if (item instanceof ObjectNode each) {
                rename(each, "item", "html");
            }
        }
    }

    private static void footer(ObjectNode context) {
        if (context.get("navigation") instanceof ObjectNode one) {
            context.set("navigation", NEW.arrayNode().add(one));
        }
        if (context.get("meta") instanceof ObjectNode) {
            lift(context, "meta", Map.of("items", "metaItems", "text", "metaText", "html", "metaHtml"));
        } else {
            rename(context, "meta", "metaText");
        }
        rename(context, "html", "metaHtml");
        if (context.path("copyright").path("text").asString("-").isEmpty()) {
            context.remove("copyright");
        } else if (!context.has("copyright")) {
            context.put("copyright", "© NHS England");
        }
    }

    private static void pagination(ObjectNode context) {
        for (String side : new String[] {"previous", "next"}) {
            JsonNode address = context.remove(side + "Url");
            JsonNode page = context.remove(side + "Page");
            if (address != null) {
                ObjectNode link = NEW.objectNode();
                link.set("href", address);
                link.set("label", page);
                context.set(side, link);
            }
        }
    }

    private static void fieldWithButton(ObjectNode context) {
        if (context.get("button") instanceof ObjectNode button) {
            if (button.path("icon").isBoolean()) {
                button.put("icon", "");
            }
            if (button.get("icon") instanceof ObjectNode) {
                lift(button, "icon", Map.of("name", "icon", "placement", "iconPlacement"));
            }
            lift(
                    context,
                    "button",
                    Map.of(
                            "variant", "buttonVariant",
                            "disabled", "buttonDisabled",
                            "text", "buttonText",
                            "icon", "buttonIcon",
                            "iconPlacement", "buttonIconPlacement",
                            "preventDoubleClick", "preventDoubleClick"));
        }
    }

    private static void boxed(ObjectNode context) {
        lift(
                context,
                "card",
                Map.of(
                        "heading", "cardHeading",
                        "actions", "cardActions",
                        "variant", "cardVariant",
                        "href", "cardHref",
                        "clickable", "cardClickable"));
    }

    private static void table(ObjectNode context) {
        if (context.remove("panel") != null) {
            context.put("cardVariant", "feature");
            ObjectNode heading = NEW.objectNode();
            heading.set("text", context.remove("heading"));
            heading.set("level", context.remove("headingLevel"));
            context.set("cardHeading", heading);
        }
        for (JsonNode column : context.get("head")) {
            if (column instanceof ObjectNode each && each.get("sort") instanceof JsonNode sort && sort.isBoolean()) {
                if (sort.booleanValue()) {
                    each.put("sort", "none");
                } else {
                    each.remove("sort");
                }
            }
        }
    }
}
