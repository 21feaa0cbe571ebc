package oneplace.trust.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.UUID;
import oneplace.Oneplace;
import oneplace.base.command.Check;
import oneplace.base.command.Command;
import oneplace.examples.TestHouse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/** A command runs in a process of its own, without pages, beside a server or alone. */
class CommandBesideTheDatabaseTests {

    @Test
    void startsWithoutPagesAndDoesItsWork() {
        try (ConfigurableApplicationContext house =
                Oneplace.application(TestHouse.shared(), false).run()) {
            assertThat(house).isNotInstanceOf(WebApplicationContext.class);
            Command command = house.getBeansOfType(Command.class).values().stream()
                    .filter(each -> each.name().equals("administrator"))
                    .findFirst()
                    .orElseThrow();
            PrintStream said = new PrintStream(new ByteArrayOutputStream());
            assertThat(command.run(List.of("admin." + UUID.randomUUID()), said, said))
                    .isEqualTo(Command.DONE);
            assertThat(house.getBeansOfType(Check.class).values())
                    .filteredOn(check -> check.name().equals("audit chain"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.check().holds()).isTrue());
        }
    }
}
