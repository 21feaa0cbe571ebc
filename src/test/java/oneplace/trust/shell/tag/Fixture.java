package oneplace.trust.shell.tag;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One example of the design system's own tests: parameters and the markup they must give. */
record Fixture(String component, String name, JsonNode context, String block, String html) {

    static final File FOLDER = new File("node_modules/nhsuk-frontend/dist/nhsuk/components");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every example of every component. */
    static List<Fixture> all() {
        List<Fixture> all = new ArrayList<>();
        File[] folders = FOLDER.listFiles(folder -> new File(folder, "fixtures.json").isFile());
        if (folders == null) {
            throw new IllegalStateException("the design system is not in node_modules: run npm ci");
        }
        Arrays.sort(folders);
        for (File folder : folders) {
            for (JsonNode each :
                    JSON.readTree(new File(folder, "fixtures.json")).get("fixtures")) {
                all.add(of(folder.getName(), each));
            }
        }
        return all;
    }

    private static Fixture of(String component, JsonNode node) {
        JsonNode block = node.get("callBlock");
        String inside = block == null || block.isNull()
                ? ""
                : block.isArray()
                        ? block.valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))
                        : block.asString();
        return new Fixture(
                component,
                node.get("name").asString(),
                node.get("context"),
                inside,
                node.get("html").asString());
    }
}
