package oneplace.record.exchange.hostile;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts made bad from a seed, given to every parser of what others send: each is read or refused, soon. {@code
 * -Doneplace.hostile=1000000 -Doneplace.hostile.seed=7} tries more, and others; {@code ./oneplace test --with fuzz} goes
 * where the code leads.
 */
class HostileTextsTests {

    private static final int TEXTS = 20 * Integer.getInteger("oneplace.hostile", 150);
    private static final long SEED = Long.getLong("oneplace.hostile.seed", 20_261_122);

    /** A thousand times what any of them takes. */
    private static final Duration SOON = Duration.ofSeconds(20);

    static Stream<Arguments> parsers() {
        return Stream.of(
                parser("JSON", Seeds.JSON, ParsersOfOthersTexts::json),
                parser("XML", Seeds.XML, ParsersOfOthersTexts::xml),
                parser("bundles", Seeds.BUNDLES, ParsersOfOthersTexts::bundle),
                parser("searches", Seeds.SEARCHES, ParsersOfOthersTexts::search),
                parser("JSON Patches", Seeds.PATCHES.subList(0, 1), ParsersOfOthersTexts::jsonPatch),
                parser("FHIRPath Patches", Seeds.PATCHES.subList(1, 2), ParsersOfOthersTexts::pathPatch));
    }

    private static Arguments parser(String name, List<String> seeds, Consumer<byte[]> parser) {
        return Arguments.argumentSet(name, seeds, parser);
    }

    @ParameterizedTest
    @MethodSource("parsers")
    void areReadOrRefused(List<String> seeds, Consumer<byte[]> parser) {
        seeds.forEach(seed -> parser.accept(seed.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Mutations mutations = new Mutations(SEED, seeds);
        for (int i = 0; i < TEXTS; i++) {
            byte[] text = mutations.next();
            Assertions.assertTimeout(
                    SOON,
                    () -> assertThatCode(() -> parser.accept(text))
                            .as("seed %d, text %s", SEED, Base64.getEncoder().encodeToString(text))
                            .doesNotThrowAnyException());
        }
    }
}
