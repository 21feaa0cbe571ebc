package oneplace;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneplace.base.command.Command;
import oneplace.base.command.RunOptions;
import oneplace.base.command.UsageException;
import oneplace.base.database.DatabaseAccess;
import oneplace.base.database.DatabaseException;
import oneplace.base.database.House;
import oneplace.base.database.RestoreCommand;
import oneplace.base.place.PlacePacks;
import oneplace.bench.BenchCommand;
import oneplace.demonstration.DemonstrationCommand;
import oneplace.demonstration.PopulationCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** The program: {@code ./oneplace [run|import|verify|backup|restore|…]}. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Oneplace {

    /** Runs one command and ends with its exit code: 0 done, 1 refused or failed, 2 wrong usage. */
    public static void main(String... arguments) {
        int code = run(List.of(arguments), System.out, System.err);
        if (code != Command.DONE) {
            System.exit(code);
        }
    }

    private static int run(List<String> words, PrintStream out, PrintStream err) {
        String name = words.isEmpty() || words.getFirst().startsWith("--") ? "run" : words.getFirst();
        List<String> arguments =
                !words.isEmpty() && words.getFirst().equals(name) ? words.subList(1, words.size()) : words;
        try {
            RunOptions options = RunOptions.parse(
                    arguments, DatabaseAccess.fromEnvironment(System.getenv()).isPresent());
            Optional<Command> offline =
                    offline(options).stream().filter(c -> c.name().equals(name)).findFirst();
            if (offline.isPresent()) {
                return offline.get().run(options.rest(), out, err);
            }
            return switch (name) {
                case "run" -> serve(options, out);
                case "rehearse" -> rehearse(options);
                default -> besideTheDatabase(name, options, out, err);
            };
        } catch (UsageException e) {
            err.println(e.getMessage());
            return Command.WRONG_USAGE;
        } catch (DatabaseException e) {
            err.println(e.getMessage());
            return Command.FAILED;
        } catch (RuntimeException e) {
            err.println(Refusals.sentence(e));
            if (!Refusals.expected(e)) {
                e.printStackTrace(err);
            }
            return Command.FAILED;
        }
    }

    /** The commands that need no living database. */
    private static List<Command> offline(RunOptions options) {
        return List.of(
                new RestoreCommand(options),
                new PopulationCommand(),
                new DemonstrationCommand(),
                new BenchCommand(options));
    }

    private static int serve(RunOptions options, PrintStream out) {
        if (!options.rest().isEmpty()) {
            throw new UsageException(
                    "run does not know \"" + options.rest().getFirst() + "\". Usage: ./oneplace run [--port 8080]"
                            + " [--data DIR] [--place NAME|DIR] [--packages DIR] [--no-demo]");
        }
        options.place().ifPresent(PlacePacks::open); // a bad pack is refused before anything is begun
        House house = House.open(options);
        house.serveAlone();
        try {
            SpringApplication.getShutdownHandlers().add(house::close);
            ConfigurableApplicationContext context = application(house, true).run();
            Opening.announce(context, options, out);
            return Command.DONE;
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    /** Starts, does a little of everything and stops: how the build teaches Java's start-up cache. */
    private static int rehearse(RunOptions options) {
        try (House house = House.open(options);
                ConfigurableApplicationContext context = application(house, true)
                        .properties("oneplace.demonstration.people=" + Rehearsal.PEOPLE)
                        .run()) {
            Rehearsal.visit(Opening.port(context, options), options);
            return Command.DONE;
        } catch (IOException e) {
            throw new UncheckedIOException("The rehearsal's own house did not answer", e);
        }
    }

    private static int besideTheDatabase(String name, RunOptions options, PrintStream out, PrintStream err) {
        try (House house = House.open(options);
                ConfigurableApplicationContext context =
                        application(house, false).run()) {
            List<Command> commands =
                    new ArrayList<>(context.getBeansOfType(Command.class).values());
            Optional<Command> command =
                    commands.stream().filter(c -> c.name().equals(name)).findFirst();
            if (command.isEmpty()) {
                commands.addAll(offline(options));
                err.println("There is no command \"" + name + "\". The commands are: run, test, "
                        + String.join(
                                ", ",
                                commands.stream().map(Command::name).sorted().toList()) + ".");
                return Command.WRONG_USAGE;
            }
            return command.get().run(options.rest(), out, err);
        }
    }

    /** The application on an opened house, with pages or, for commands, without. */
    public static SpringApplicationBuilder application(House house, boolean pages) {
        return new SpringApplicationBuilder(Oneplace.class)
                .web(pages ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .properties(settings(house))
                .initializers(context -> house.addTo(context));
    }

    private static Map<String, Object> settings(House house) {
        var settings = new java.util.HashMap<>(house.access().springSettings());
        settings.put("server.port", house.options().port());
        settings.put("server.address", house.options().bind());
        return settings;
    }
}
