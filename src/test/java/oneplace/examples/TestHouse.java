package oneplace.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import oneplace.base.command.RunOptions;
import oneplace.base.database.House;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The one house that all tests share: opened at first use in a folder of its own, stopped when the tests end. */
public final class TestHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable House house;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        House shared = shared();
        shared.addTo(context);
        TestPropertyValues.of(shared.access().springSettings().entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toArray(String[]::new))
                .applyTo(context);
    }

    /** The shared house. */
    public static synchronized House shared() {
        if (house == null) {
            try {
                Path folder = Files.createTempDirectory("oneplace-tests");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                House opened = House.open(
                        RunOptions.parse(List.of("--data", folder.toString(), "--no-demo", "--port", "0"), true));
                house = opened;
                Runtime.getRuntime().addShutdownHook(new Thread(() -> leave(opened, folder)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return house;
    }

    private static void leave(House opened, Path folder) {
        opened.close();
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // the temporary folder goes with the machine
        }
    }
}
