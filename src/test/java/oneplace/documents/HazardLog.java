package oneplace.documents;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import oneplace.documents.Hazard.Control;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.annotation.Testable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code docs/safety/hazards.yaml}: read, checked, and written as a page that people read. */
final class HazardLog {

    /** A risk of this level or more may not be left (plan, <em>What may be left</em>). */
    private static final int UNACCEPTABLE = 4;

    private final List<Hazard> hazards;

    private HazardLog(List<Hazard> hazards) {
        this.hazards = hazards;
    }

    static HazardLog read(String yaml) {
        Map<?, ?> file = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return new HazardLog(((List<?>) file.get("hazards"))
                .stream().map(entry -> Hazard.of((Map<?, ?>) entry)).toList());
    }

    /** What is wrong, a sentence each; empty when the log is in order. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Hazard hazard : hazards) {
            if (!ids.add(hazard.id())) {
                faults.add(hazard.id() + " stands twice");
            }
            if (hazard.causes().isEmpty() || hazard.controls().isEmpty()) {
                faults.add(hazard.id() + " needs causes and controls");
            }
            if (hazard.after().level() > hazard.before().level()) {
                faults.add(hazard.id() + " is said to be worse after its controls");
            }
            if (hazard.after().level() >= UNACCEPTABLE) {
                faults.add(hazard.id() + " leaves a risk that may not be left: " + hazard.after());
            }
            for (Control control : hazard.controls()) {
                if (!proven(control)) {
                    faults.add(hazard.id() + ": \"" + control.what() + "\" is not proven by " + control.proof());
                }
            }
        }
        return faults;
    }

    private static boolean proven(Control control) {
        return control.kind().equals("test") ? runs(control.proof()) : Files.isRegularFile(Path.of(control.proof()));
    }

    /** Whether the suite runs this: a class that it picks up by its name, and a test in it that is not switched off. */
    private static boolean runs(String test) {
        String[] parts = test.split("#", 2);
        try {
            Class<?> type = Class.forName(parts[0], false, HazardLog.class.getClassLoader());
            Predicate<Method> meant = parts.length == 1
                    ? method -> true
                    : method -> method.getName().equals(parts[1]);
            return parts[0].endsWith("Tests")
                    && !switchedOff(type.getAnnotations())
                    && Arrays.stream(type.getDeclaredMethods())
                            .filter(meant)
                            .anyMatch(method -> isTest(method) && !switchedOff(method.getAnnotations()));
        } catch (ClassNotFoundException e) {
            return browser(parts[0]);
        }
    }

    /** The tests in a browser are built with the suite alone. */
    private static boolean browser(String type) {
        return type.startsWith("oneplace.browser.")
                && Files.isRegularFile(Path.of("src/test/java", type.replace('.', '/') + ".java"));
    }

    private static boolean isTest(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(Testable.class)
                        || Arrays.stream(type.getAnnotations())
                                .anyMatch(meta -> meta.annotationType().isAnnotationPresent(Testable.class)));
    }

    private static boolean switchedOff(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .anyMatch(annotation -> annotation instanceof Disabled
                        || annotation.annotationType().getPackageName().equals("org.junit.jupiter.api.condition"));
    }

    /** The page that people read. */
    String page() {
        StringBuilder page = new StringBuilder("""
                # Hazard log

                Made from [hazards.yaml](hazards.yaml); a test keeps it so, and fails where a control names no test that runs.
                Levels are those of the [plan](risk-management-plan.md).

                | hazard | before | after | controls |
                |---|---|---|---|
                """);
        hazards.forEach(hazard -> page.append("| [%s](#%s) %s | %d | %d | %d |\n"
                .formatted(
                        hazard.id(),
                        hazard.id().toLowerCase(java.util.Locale.ROOT),
                        hazard.title(),
                        hazard.before().level(),
                        hazard.after().level(),
                        hazard.controls().size())));
        hazards.forEach(hazard -> section(page, hazard));
        return page.toString();
    }

    private static void section(StringBuilder page, Hazard hazard) {
        page.append("\n## ")
                .append(hazard.id())
                .append("\n\n**")
                .append(hazard.title())
                .append(".** ")
                .append(hazard.harm())
                .append("\n\nCauses: ")
                .append(String.join("; ", hazard.causes()))
                .append(".\n\nRisk before: ")
                .append(hazard.before())
                .append("; after: ")
                .append(hazard.after())
                .append(".\n\n");
        hazard.controls()
                .forEach(control -> page.append("- %s.  \n  %s `%s`\n"
                        .formatted(
                                control.what(),
                                control.kind().equals("test") ? "Test" : "Read",
                                shortly(control.proof()))));
    }

    /** Without the package, which the reader does not need. */
    private static String shortly(String proof) {
        return proof.startsWith("oneplace.") ? proof.replaceFirst("^([a-z]+\\.)+", "") : proof;
    }

    static HazardLog shipped() throws IOException {
        return read(Files.readString(Path.of("docs/safety/hazards.yaml")));
    }
}
