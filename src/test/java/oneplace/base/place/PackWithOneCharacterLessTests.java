package oneplace.base.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Take any one character out of a pack: it still loads, or is refused with a position that exists. */
class PackWithOneCharacterLessTests {

    private static final int TRIES = 300;

    @TempDir
    Path folder;

    @Test
    void eitherLoadsOrIsRefusedWithAPosition() throws IOException {
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<String> names = List.of("banes", "sefton", "plymouth");
        for (String name : names) {
            TemporaryPack pack = TemporaryPack.of(name, folder.resolve(name));
            for (int i = 0; i < TRIES / names.size(); i++) {
                String file = oneOf(files(pack), random);
                String text = pack.text(file);
                int at = random.nextInt(text.length());
                pack.write(file, text.substring(0, at) + text.substring(at + 1));
                loadsOrSaysWhere(pack, "seed " + seed + ", " + name + "/" + file + " without character " + at);
                pack.write(file, text);
            }
        }
    }

    private static void loadsOrSaysWhere(TemporaryPack pack, String what) {
        try {
            assertThat(pack.open().organisations()).as(what).isNotEmpty();
        } catch (BadPack refused) {
            assertThat(refused.problems()).as(what).isNotEmpty().allSatisfy(problem -> {
                assertThat(problem.sentence()).endsWith(".").doesNotContain("\n");
                List<String> lines = pack.text(problem.file()).lines().toList();
                assertThat(problem.line()).isBetween(1, lines.size() + 1);
                String line = problem.line() > lines.size() ? "" : lines.get(problem.line() - 1);
                assertThat(problem.column()).isBetween(1, line.length() + 1);
            });
        }
    }

    private static List<String> files(TemporaryPack pack) throws IOException {
        try (var files = Files.walk(pack.folder())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> pack.folder().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static <T> T oneOf(List<T> items, Random random) {
        return items.get(random.nextInt(items.size()));
    }
}
