package oneplace.base.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process of our own is started with the options we were given. */
class OptionsSaidAgainTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--no-demo",
                "--port 0 --data elsewhere --place sefton",
                "--bind 0.0.0.0 --behind-proxy --packages standards --no-demo",
                "--place here more words"
            })
    void what_is_said_again_is_understood_as_before(String line) {
        RunOptions once = RunOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")), false);
        assertThat(RunOptions.parse(once.words(), false)).isEqualTo(once);
        assertThat(RunOptions.parse(once.words(), true))
                .as("beside an outside database")
                .isEqualTo(once);
    }
}
