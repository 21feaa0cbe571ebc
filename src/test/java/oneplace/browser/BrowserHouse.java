package oneplace.browser;

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

/** The house that browser tests look at: of its own, with the demonstration's people, gone when the tests end. */
final class BrowserHouse implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static @Nullable House house;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        House opened = opened();
        opened.addTo(context);
        TestPropertyValues.of(opened.access().springSettings().entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new))
                .applyTo(context);
    }

    private static synchronized House opened() {
        if (house == null) {
            try {
                Path folder = Files.createTempDirectory("oneplace-browser");
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
                House opened = House.open(RunOptions.parse(List.of("--data", folder.toString(), "--port", "0"), false));
                Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
                house = opened;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return house;
    }
}
