package oneplace.record.sharedrecord.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures how many resources a second one thread makes {@link Facts} of; run by hand, it is no test. Its argument is a
 * folder with FHIR bundles in it; what it prints goes into {@code docs/reference/performance.md} with machine and command.
 */
final class ExtractionRate {

    private static final int ROUNDS = 10;
    private static final int MOST_FILES = 40;

    private ExtractionRate() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        List<ObjectNode> resources = resources(Path.of(arguments[0]));
        for (int round = 1; round <= ROUNDS; round++) {
            long tokens = 0;
            long start = System.nanoTime();
            for (ObjectNode resource : resources) {
                Facts facts = Facts.of(
                        SearchCatalogue.r4(), resource.get("resourceType").stringValue(), resource);
                tokens += facts.tokens().length;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    "round %d: %d resources, %,.0f a second, %.1f tokens each%n",
                    round, resources.size(), resources.size() / seconds, (double) tokens / resources.size());
        }
    }

    private static List<ObjectNode> resources(Path folder) throws IOException {
        List<ObjectNode> resources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList()) {
                for (JsonNode entry : Samples.asWritten(Files.readString(file)).path("entry")) {
                    resources.add((ObjectNode) entry.get("resource"));
                }
            }
        }
        return resources;
    }
}
