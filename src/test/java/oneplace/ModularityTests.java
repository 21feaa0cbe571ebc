package oneplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The boundaries between the rooms hold, and the test that says so can fail. */
class ModularityTests {

    /** The wings in order: each may lean only on the wings before it. */
    private static final List<String> WINGS = List.of("base", "trust", "record", "community", "care", "money", "board");

    private final ApplicationModules modules = ApplicationModules.of(Oneplace.class);

    @Test
    void everyModuleKeepsToTheNeighboursItDeclares() {
        modules.verify();
    }

    @Test
    void everyModuleDeclaresItsNeighbours() {
        for (Class<?> declared : declarations()) {
            ApplicationModule module = declared.getAnnotation(ApplicationModule.class);
            assertThat(module.allowedDependencies())
                    .as("neighbours of " + declared.getPackageName())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        }
        assertThat(declarations()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void noWingLeansOnALaterOne() {
        for (Class<?> declared : declarations()) {
            int wing = wing(declared.getPackageName().replace("oneplace.", ""));
            for (String neighbour :
                    declared.getAnnotation(ApplicationModule.class).allowedDependencies()) {
                assertThat(wing(neighbour))
                        .as(declared.getPackageName() + " leans on " + neighbour)
                        .isLessThanOrEqualTo(wing);
            }
        }
    }

    @Test
    void aModuleThatReachesIntoAnotherIsFound() {
        var planted = ApplicationModules.of("planted.modules", new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("Allowed targets");
    }

    private List<Class<?>> declarations() {
        return modules.stream()
                .<Class<?>>map(module -> {
                    try {
                        return Class.forName(module.getBasePackage().getName() + ".package-info");
                    } catch (ClassNotFoundException e) {
                        throw new AssertionError(
                                "no package-info in " + module.getBasePackage().getName(), e);
                    }
                })
                .filter(info -> info.isAnnotationPresent(ApplicationModule.class))
                .toList();
    }

    private static int wing(String module) {
        int at = WINGS.indexOf(module.split("\\.")[0]);
        return at < 0 ? WINGS.size() : at;
    }
}
