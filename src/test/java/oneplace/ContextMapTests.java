package oneplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/**
 * {@code docs/context-map.md} is made from what the modules declare. When it no longer agrees, this test writes it anew and
 * fails once, so that the change is seen.
 */
class ContextMapTests {

    private static final Path MAP = Path.of("docs/context-map.md");

    @Test
    void theContextMapAgreesWithWhatTheModulesDeclare() throws IOException {
        String made = made();
        String kept = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!kept.equals(made)) {
            Files.writeString(MAP, made);
        }
        assertThat(kept)
                .as("docs/context-map.md was out of date and has been written anew")
                .isEqualTo(made);
    }

    private static String made() {
        List<String> names = ApplicationModules.of(Oneplace.class).stream()
                .map(module -> module.getBasePackage().getName().substring("oneplace.".length()))
                .sorted()
                .toList();
        List<ApplicationModule> declared =
                names.stream().map(name -> declaration("oneplace." + name)).toList();
        StringBuilder map =
                new StringBuilder("# Context map\n\nMade from the modules' own declarations; a test keeps it so."
                        + " An arrow leads to a room that may be called.\n\n```mermaid\nflowchart BT\n");
        for (int i = 0; i < names.size(); i++) {
            String from = names.get(i).replace('.', '_');
            map.append("  %s[%s]\n".formatted(from, names.get(i)));
            String arrows = List.of(declared.get(i).allowedDependencies()).stream()
                    .map(to -> to.split(" ")[0])
                    .distinct()
                    .filter(to -> !to.equals("base.kernel"))
                    .sorted()
                    .map(to -> "  %s --> %s\n".formatted(from, to.replace('.', '_')))
                    .collect(Collectors.joining());
            map.append(arrows);
        }
        return map.append("```\n\nEvery room may use the values of `base.kernel`.\n")
                .toString();
    }

    private static ApplicationModule declaration(String name) {
        try {
            return java.util.Objects.requireNonNull(
                    Class.forName(name + ".package-info").getAnnotation(ApplicationModule.class));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
